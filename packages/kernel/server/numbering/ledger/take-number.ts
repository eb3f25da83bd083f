import { numberText } from "../../../contract/numbering/index.ts";
import { AppError, newId, sql, type Tx } from "../../base/index.ts";
import { type EntryRow, lockEntryAt, readSeries, refuseTakenText, type SeriesRow, setFate } from "./entries.ts";
import { columnsOf, eventOf, type Fate, type NumberingContext } from "./fate.ts";

/**
 * Gives the next number of a series, in one statement that locks the year's row until the transaction ends: others who
 * want a number wait for that long, so ask for it last. A rollback gives the number back.
 * @throws AppError kernel.not_found, numbering.series_closed, numbering.text_taken
 */
export async function takeNext(
  context: NumberingContext,
  seriesId: string,
  year: number,
  fate: Fate,
): Promise<EntryRow> {
  const is = columnsOf(context, fate);
  const history = JSON.stringify([eventOf(context, fate)]);
  const given = await sql<EntryRow>`/*kept*/
    with series as (
      select id, unit_id, pattern, width, (case when restarts then ${year}::int else 0 end)::smallint as period
      from kernel.number_series where id = ${seriesId} and active
    ), counted as (
      insert into kernel.number_year as y (series_id, period, last) select id, period, 1 from series
      on conflict (series_id, period) do update set last = y.last + 1
      returning last
    )
    insert into kernel.number_entry (id, series_id, unit_id, period, year, n, text, state, subject_type, subject_id,
      subject_title, holder_id, holder_name, held_until, reason, person_id, person_name, at, history)
    select ${newId()}, id, unit_id, period, ${year}, last, kernel.number_text(pattern, width, ${year}, last), ${is.state}, ${is.subject_type}, ${is.subject_id}, ${is.subject_title}, ${is.holder_id}::uuid, ${is.holder_name},
      ${is.held_until}::timestamptz, ${is.reason}, ${is.person_id}::uuid, ${is.person_name}, ${is.at}::timestamptz,
      ${history}::jsonb
    from series, counted
    returning *`
    .execute(context.tx)
    .catch((error: unknown) => refuseTakenText(error, "{n}"));
  return given.rows[0] ?? refuseClosed(await readSeries(context.tx, seriesId));
}

function refuseClosed({ name }: SeriesRow): never {
  throw new AppError("numbering.series_closed", { series: name });
}

/** Locks the year's row of a series and tells the highest number given. */
export async function lockYear(
  tx: Tx,
  { id, restarts }: SeriesRow,
  year: number,
): Promise<{ period: number; last: number }> {
  const period = restarts ? year : 0;
  const { rows } = await sql<{ last: number }>`
    insert into kernel.number_year as y (series_id, period, last) values (${id}, ${period}, 0)
    on conflict (series_id, period) do update set last = y.last returning last`.execute(tx);
  return { period, last: rows[0]!.last };
}

/**
 * Gives one particular number: the next one, one that was voided, or one kept for whoever asks.
 * @throws AppError as takeNext; numbering.would_leave_gap, numbering.taken, numbering.reserved_for
 */
export async function takeWanted(
  context: NumberingContext,
  seriesId: string,
  year: number,
  wanted: number,
  fate: Fate,
): Promise<EntryRow> {
  const series = await readSeries(context.tx, seriesId);
  if (!series.active) refuseClosed(series);
  const { period, last } = await lockYear(context.tx, series, year);
  if (wanted === last + 1) return takeNext(context, seriesId, year, fate);
  if (wanted > last) {
    const [next, text] = [last + 1, wanted].map((n) => numberText(series, year, n));
    throw new AppError("numbering.would_leave_gap", { next: next!, wanted: text! });
  }
  const entry = await lockEntryAt(context.tx, seriesId, period, wanted);
  refuseTaken(entry, context);
  return setFate(context, entry, fate);
}

/**
 * Gives the lowest number that was voided, or the next one where there is none; by number_entry_open.
 * @throws AppError as takeNext
 */
export async function takeFree(
  context: NumberingContext,
  seriesId: string,
  year: number,
  fate: Fate,
): Promise<EntryRow> {
  const series = await readSeries(context.tx, seriesId);
  if (!series.active) refuseClosed(series);
  const { period } = await lockYear(context.tx, series, year);
  const { rows } = await sql<EntryRow>`
    select * from kernel.number_entry where series_id = ${seriesId} and period = ${period} and state = 'voided'
    order by n limit 1 for update`.execute(context.tx);
  return rows[0] ? setFate(context, rows[0], fate) : takeNext(context, seriesId, year, fate);
}

function refuseTaken(
  { state, text, subject_title, holder_id, holder_name }: EntryRow,
  { actor }: NumberingContext,
): void {
  if (state === "used") throw new AppError("numbering.taken", { text, title: subject_title ?? "" });
  if (state === "reserved" && holder_id !== actor?.personId)
    throw new AppError("numbering.reserved_for", { text, holder: holder_name ?? "" });
}
