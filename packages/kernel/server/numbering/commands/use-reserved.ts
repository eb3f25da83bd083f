import { EntryView, UseReserved } from "../../../contract/numbering/index.ts";
import { command } from "../../base/index.ts";
import { lockEntry, toEntryView } from "../ledger/entries.ts";
import { paper } from "../ledger/fate.ts";
import { isOwn } from "../ledger/load.ts";
import { fillReserved } from "../ledger/use-reserved.ts";

/** For a paper that is not in this system, also by another than the one for whom the number was kept. */
export const useReservedByHand = command({
  name: "numbering.use-reserved",
  summary: { zh: "使用预留的编号", en: "Use a number that was kept" },
  input: UseReserved,
  output: EntryView,
  access: "numbering.register",
  load: ({ tx }, { entryId }) => lockEntry(tx, entryId),
  version: ({ version }) => version,
  may: (actor, record) => isOwn(actor, record),
  async run(context) {
    const { input, record, note, subject } = context;
    const entry = await fillReserved(context, record, { type: paper, id: null, title: input.title });
    note({ text: entry.text, title: input.title, holder: record.holder_name });
    subject({ type: "numbering.entry", id: entry.id, unitId: entry.unit_id });
    return toEntryView(entry);
  },
});
