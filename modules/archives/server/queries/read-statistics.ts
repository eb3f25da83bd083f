import { query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { Statistics, type StatisticsRow } from "../../contract/index.ts";

interface Around {
  pending: number;
  asked: number;
  granted: number;
  readings: number;
}

/** 年报: what the unit keeps by year, retention and organ, out of the kept figures (`migrations/0006-tally.sql`), by their primary key. */
export const readStatistics = query({
  name: "archives.statistics",
  summary: { zh: "档案统计年报", en: "Figures of the unit's archives" },
  access: "archives.keep",
  input: z.object({ year: z.coerce.number().int().min(1900).max(2099).optional() }),
  output: Statistics,
  async run({ db, actor, now, input: { year } }) {
    const { rows } = await sql<StatisticsRow>`
      select year, retention, nullif(organ_name, '') as "organName", items::int, pages::int, outgoing::int, incoming::int,
        boxed::int, failed::int, transferred::int, destroyed::int
      from archives.tally
      where unit_id = ${actor.unitId} and entries > 0 ${year ? sql`and year = ${year}` : sql``}
      order by year desc, retention, "organName"`.execute(db);
    const around = await sql<Around>`
      select (select count(*) from archives.pending where unit_id = ${actor.unitId})::int as pending,
        count(*)::int as asked, count(*) filter (where state in ('granted', 'ended'))::int as granted,
        coalesce(sum(readings), 0)::int as readings
      from archives.borrowing
      where holder_id = ${actor.unitId} and asked_at > ${now}::timestamptz - interval '1 year'`.execute(db);
    const { pending, ...borrowings } = around.rows[0]!;
    return { rows, pending, borrowings, at: now.toISOString() };
  },
});
