import { z } from "zod";
import { NextNumber } from "../../../contract/numbering/index.ts";
import { query } from "../../base/index.ts";
import { yearOf } from "../ledger/entries.ts";
import { nextNumber } from "../ledger/next-number.ts";
import { ownSeries } from "./own-series.ts";

const input = z.object({ seriesId: z.uuid(), year: z.coerce.number().int().min(2000).max(2100).optional() });

export const readNextNumber = query({
  name: "numbering.next",
  summary: { zh: "下一个编号，以及预留和作废的编号", en: "The next number, and those that are kept or void" },
  input,
  output: NextNumber,
  access: "numbering.read",
  async run({ db, actor, now, input: { seriesId, year = yearOf(now) } }) {
    return nextNumber(db, await ownSeries(db, actor, seriesId), year);
  },
});
