import { z } from "zod";
import { pageRequest } from "../../../contract/base/index.ts";
import { SeriesKind, SeriesPage } from "../../../contract/numbering/index.ts";
import { decodeCursor, keysetPage, query, sql, tables } from "../../base/index.ts";
import { toSeriesView } from "../ledger/series-view.ts";
import type { NumberingTables } from "../tables.ts";

const ledger = tables<NumberingTables>();
const Keys = z.tuple([SeriesKind, z.uuid()]);

/** The unit's series, closed ones included. Served by number_series_unit. */
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
      .where("unit_id", "=", actor.unitId)
      .$if(after !== undefined, (select) =>
        select.where(sql<boolean>`(kind, id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
      )
      .orderBy("kind")
      .orderBy("id")
      .limit(input.limit + 1)
      .execute();
    return keysetPage(rows, input.limit, ({ kind, id }) => [kind, id], toSeriesView);
  },
});
