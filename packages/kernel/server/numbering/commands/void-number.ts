import { EntryView, VoidNumber } from "../../../contract/numbering/index.ts";
import { AppError, command } from "../../base/index.ts";
import { lockEntry, toEntryView } from "../ledger/entries.ts";
import { paper } from "../ledger/fate.ts";
import { isOwn } from "../ledger/load.ts";
import { voidEntry } from "../ledger/void-number.ts";

/** A number that a record of a module bears is voided by that module with the record, never here. */
export const voidByHand = command({
  name: "numbering.void",
  summary: { zh: "作废编号", en: "Void a number" },
  input: VoidNumber,
  output: EntryView,
  access: "numbering.void",
  load: ({ tx }, { entryId }) => lockEntry(tx, entryId),
  version: ({ version }) => version,
  may: (actor, record) => isOwn(actor, record),
  async run(context) {
    const { input, record, note, subject } = context;
    const { text, subject_type, subject_title } = record;
    if (subject_type !== null && subject_type !== paper)
      throw new AppError("numbering.used_by_record", { text, title: subject_title ?? "" });
    const entry = await voidEntry(context, record, input.reason);
    note({ text, reason: input.reason, was: record.state, title: subject_title, holder: record.holder_name });
    subject({ type: "numbering.entry", id: entry.id, unitId: entry.unit_id });
    return toEntryView(entry);
  },
});
