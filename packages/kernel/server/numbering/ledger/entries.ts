import type { Selectable } from "kysely";
import type { EntryView } from "../../../contract/numbering/index.ts";
import { AppError, notFound, sql, type Tx, tables, violates } from "../../base/index.ts";
import type { NumberingTables } from "../tables.ts";
import { columnsOf, eventOf, type Fate, type NumberingContext } from "./fate.ts";

const ledger = tables<NumberingTables>();

export type EntryRow = Selectable<NumberingTables["kernel.number_entry"]>;
export type SeriesRow = Selectable<NumberingTables["kernel.number_series"]>;

/** The year of a moment in China (UTC+8 without summer time). */
export const yearOf = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).getUTCFullYear();

/** A number's entry, locked. */
export function lockEntry(tx: Tx, id: string): Promise<EntryRow | undefined> {
  return ledger(tx).selectFrom("kernel.number_entry").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

/** A number's entry by its place in the ledger, locked. */
export function lockEntryAt(tx: Tx, seriesId: string, period: number, n: number): Promise<EntryRow> {
  return ledger(tx)
    .selectFrom("kernel.number_entry")
    .selectAll()
    .where("series_id", "=", seriesId)
    .where("period", "=", period)
    .where("n", "=", n)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** @throws AppError kernel.not_found */
export async function readSeries(tx: Tx, id: string): Promise<SeriesRow> {
  const row = await ledger(tx).selectFrom("kernel.number_series").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Gives a number that is in the ledger another fate; its history keeps the one before. */
export async function setFate(context: NumberingContext, entry: EntryRow, fate: Fate): Promise<EntryRow> {
  return ledger(context.tx)
    .updateTable("kernel.number_entry")
    .set((on) => ({
      ...columnsOf(context, fate),
      history: sql<string>`history || ${JSON.stringify([eventOf(context, fate)])}::jsonb`,
      version: on("version", "+", 1),
    }))
    .where("id", "=", entry.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** @throws AppError numbering.text_taken where two series of a unit make the same number */
export function refuseTakenText(error: unknown, text: string): never {
  throw violates(error, "number_entry_text") ? new AppError("numbering.text_taken", { text }) : error;
}

export function toEntryView(row: EntryRow): EntryView {
  return {
    id: row.id,
    seriesId: row.series_id,
    year: row.year,
    n: row.n,
    text: row.text,
    state: row.state,
    subject:
      row.subject_type === null || row.subject_title === null
        ? null
        : { type: row.subject_type, id: row.subject_id, title: row.subject_title },
    holder:
      row.holder_id === null || row.holder_name === null || row.held_until === null
        ? null
        : { id: row.holder_id, name: row.holder_name, until: row.held_until.toISOString() },
    reason: row.reason,
    personName: row.person_name,
    at: row.at.toISOString(),
    history: row.history,
    version: row.version,
  };
}
