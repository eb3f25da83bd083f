import { z } from "zod";
import { pageRequest } from "../../../contract/base/index.ts";
import { EntryPage, EntryState } from "../../../contract/numbering/index.ts";
import { decodeCursor, keysetPage, query, tables } from "../../base/index.ts";
import { toEntryView, yearOf } from "../ledger/entries.ts";
import type { NumberingTables } from "../tables.ts";
import { ownSeries } from "./own-series.ts";

const ledger = tables<NumberingTables>();
const Keys = z.tuple([z.int()]);

const input = z.object({
  ...pageRequest,
  seriesId: z.uuid(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  state: EntryState.optional(),
  /** One number alone. */
  n: z.coerce.number().int().min(1).max(9_999_999).optional(),
});

/** Every number's fate, the newest first. Served by number_entry_place; by state, number_entry_open (used ones are most). */
export const readLedger = query({
  name: "numbering.ledger",
  summary: { zh: "号簿", en: "The ledger of numbers" },
  input,
  output: EntryPage,
  access: "numbering.read",
  async run({ db, actor, now, input: { seriesId, year = yearOf(now), state, n, cursor, limit } }) {
    const series = await ownSeries(db, actor, seriesId);
    const before = decodeCursor(cursor, Keys)?.[0];
    const rows = await ledger(db)
      .selectFrom("kernel.number_entry")
      .selectAll()
      .where("series_id", "=", series.id)
      .where("period", "=", series.restarts ? year : 0)
      .$if(state !== undefined, (select) => select.where("state", "=", state!))
      .$if(n !== undefined, (select) => select.where("n", "=", n!))
      .$if(before !== undefined, (select) => select.where("n", "<", before!))
      .orderBy("n", "desc")
      .limit(limit + 1)
      .execute();
    return keysetPage(rows, limit, (row) => [row.n], toEntryView);
  },
});
