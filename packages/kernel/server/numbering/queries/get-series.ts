import { z } from "zod";
import { SeriesDetail } from "../../../contract/numbering/index.ts";
import { type Db, query, sql } from "../../base/index.ts";
import { toSeriesView } from "../ledger/series-view.ts";
import { ownSeries } from "./own-series.ts";

interface YearRow {
  period: number;
  last: number;
  reserved: number;
  voided: number;
}

export const getSeries = query({
  name: "numbering.get-series",
  summary: { zh: "编号序列及各年使用情况", en: "A series and what became of its numbers each year" },
  input: z.object({ seriesId: z.uuid() }),
  output: SeriesDetail,
  access: "numbering.read",
  async run({ db, actor, input }) {
    const series = await ownSeries(db, actor, input.seriesId);
    const years = await readYears(db, series.id);
    return { series: toSeriesView(series), years: years.map(toYear) };
  },
});

/** Only the few numbers that are not used are counted, by number_entry_open; all others are used, for there are no gaps. */
async function readYears(db: Db, seriesId: string): Promise<YearRow[]> {
  const { rows } = await sql<YearRow>`
    select y.period, y.last, open.reserved, open.voided from kernel.number_year y, lateral (
      select (count(*) filter (where state = 'reserved'))::int as reserved, (count(*) filter (where state = 'voided'))::int as voided
      from kernel.number_entry e where e.series_id = y.series_id and e.period = y.period and e.state <> 'used') as open
    where y.series_id = ${seriesId} order by y.period desc`.execute(db);
  return rows;
}

const toYear = ({ period, last, reserved, voided }: YearRow) => ({
  year: period === 0 ? null : period,
  last,
  used: last - reserved - voided,
  reserved,
  voided,
});
