import { z } from "zod";
import { pageRequest } from "../../../contract/base/index.ts";
import { DocumentClass, SeriesKind, SeriesPage } from "../../../contract/numbering/index.ts";
import { decodeCursor, keysetPage, query, sql, tables } from "../../base/index.ts";
import { toSeriesView } from "../ledger/series-view.ts";
import type { NumberingTables } from "../tables.ts";

const ledger = tables<NumberingTables>();
const Keys = z.tuple([z.int(), z.string(), z.uuid()]);

/** As an office lists its series: of outgoing documents by class, of incoming ones, the others by name; closed ones after all. */
const rank = sql<number>`100 * (not active)::int + 10 * array_position(${[...SeriesKind.options]}::text[], kind)
  + coalesce(array_position(${[...DocumentClass.options]}::text[], document_class), 0)`;

/** The unit's series, closed ones included. A unit has some dozens at most: number_series_unit gives them all, and they are sorted. */
export const listSeries = query({
  name: "numbering.list-series",
  summary: { zh: "本单位的编号序列", en: "The unit's series of numbers" },
  input: z.object(pageRequest),
  output: SeriesPage,
  access: "numbering.read",
  async run({ db, actor, input }) {
    const after = decodeCursor(input.cursor, Keys);
    const rows = await ledger(db)
      .selectFrom("kernel.number_series")
      .selectAll()
      .select(rank.as("rank"))
      .where("unit_id", "=", actor.unitId)
      .$if(after !== undefined, (select) =>
        select.where(sql<boolean>`(${rank}, name, id) > (${after?.[0]}::int, ${after?.[1]}, ${after?.[2]}::uuid)`),
      )
      .orderBy("rank")
      .orderBy("name")
      .orderBy("id")
      .limit(input.limit + 1)
      .execute();
    return keysetPage(rows, input.limit, (row) => [row.rank, row.name, row.id], toSeriesView);
  },
});
