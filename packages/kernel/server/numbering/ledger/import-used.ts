import { AppError, newId, sql } from "../../base/index.ts";
import { readSeries, refuseTakenText } from "./entries.ts";
import { columnsOf, eventOf, type Fate, type NumberingContext, paper } from "./fate.ts";
import { lockYear } from "./take-number.ts";

/** What stands in the ledger for numbers that were given before the series came into this system. */
const TITLE = "启用前已使用";

/**
 * Enters the numbers up to `upTo` as used, for a unit that begins in the middle of a year.
 * @returns how many were entered
 * @throws AppError kernel.not_found, numbering.import_too_low
 */
export async function importUsedUpTo(
  context: NumberingContext,
  { seriesId, year, upTo, reason }: { seriesId: string; year: number; upTo: number; reason: string },
): Promise<number> {
  const { tx } = context;
  const series = await readSeries(tx, seriesId);
  const { period, last } = await lockYear(tx, series, year);
  if (upTo <= last) throw new AppError("numbering.import_too_low", { last });
  const fate: Fate = { state: "used", act: "imported", subject: { type: paper, id: null, title: TITLE }, reason };
  const is = columnsOf(context, fate);
  const ids = Array.from({ length: upTo - last }, newId);
  await sql`
    with raised as (
      update kernel.number_year set last = ${upTo} where series_id = ${seriesId} and period = ${period}
    )
    insert into kernel.number_entry (id, series_id, unit_id, period, year, n, text, state, subject_type, subject_title,
      reason, person_id, person_name, at, history)
    select given.id, series.id, series.unit_id, ${period}, ${year}, given.n,
      kernel.number_text(series.pattern, series.width, ${year}, given.n),
      ${is.state}, ${is.subject_type}, ${is.subject_title}, ${is.reason}, ${is.person_id}::uuid, ${is.person_name},
      ${is.at}::timestamptz, ${JSON.stringify([eventOf(context, fate)])}::jsonb
    from kernel.number_series series, (
      select id, ${last}::int + place::int as n from unnest(${ids}::uuid[]) with ordinality as given (id, place)) as given
    where series.id = ${seriesId}`
    .execute(tx)
    .catch((error: unknown) => refuseTakenText(error, series.pattern));
  return ids.length;
}
