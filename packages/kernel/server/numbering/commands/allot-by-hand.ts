import { AllotByHand, EntryView } from "../../../contract/numbering/index.ts";
import { command } from "../../base/index.ts";
import { allotNumber } from "../ledger/allot-number.ts";
import { lockEntry, toEntryView } from "../ledger/entries.ts";
import { paper } from "../ledger/fate.ts";
import { isOwn, loadSeries, momentIn } from "../ledger/load.ts";

/** A number for a paper that is not in this system, so that its ledger has no gap. */
export const allotByHand = command({
  name: "numbering.allot-by-hand",
  summary: { zh: "手工编号", en: "Give a number to a paper outside the system" },
  input: AllotByHand,
  output: EntryView,
  access: "numbering.register",
  load: ({ tx }, { seriesId }) => loadSeries(tx, seriesId),
  may: (actor, record) => isOwn(actor, record),
  async run(context) {
    const { tx, now, input, record, note, subject } = context;
    const { title, wanted } = input;
    const about = { type: paper, id: null, title };
    const { entryId, text } = await allotNumber(context, {
      seriesId: record.id,
      at: momentIn(input.year, now),
      subject: about,
      wanted,
    });
    note({ text, title });
    subject({ type: "numbering.entry", id: entryId, unitId: record.unit_id });
    return toEntryView((await lockEntry(tx, entryId))!);
  },
});
