import { z } from "zod";
import { ImportUsed } from "../../../contract/numbering/index.ts";
import { command } from "../../base/index.ts";
import { yearOf } from "../ledger/entries.ts";
import { importUsedUpTo } from "../ledger/import-used.ts";
import { isOwn, loadSeries, momentIn } from "../ledger/load.ts";

export const importUsed = command({
  name: "numbering.import-used",
  summary: { zh: "补录启用前已用的编号", en: "Enter the numbers that were given before" },
  input: ImportUsed,
  output: z.object({ entered: z.int() }),
  access: "numbering.manage",
  load: ({ tx }, { seriesId }) => loadSeries(tx, seriesId),
  may: (actor, record) => isOwn(actor, record),
  async run(context) {
    const { input, record, now, note, subject } = context;
    const year = yearOf(momentIn(input.year, now));
    const { upTo, reason } = input;
    const entered = await importUsedUpTo(context, { seriesId: record.id, year, upTo, reason });
    note({ series: record.name, year, upTo, reason });
    subject({ type: "numbering.series", id: record.id, unitId: record.unit_id });
    return { entered };
  },
});
