import { type Actor, AppError, type Db, type Tx, tables } from "../../base/index.ts";
import type { NumberingTables } from "../tables.ts";
import { type EntryRow, type SeriesRow, yearOf } from "./entries.ts";

const ledger = tables<NumberingTables>();

/** A series as it is; giving a number locks the year, not the series. */
export function loadSeries(db: Db, id: string): Promise<SeriesRow | undefined> {
  return ledger(db).selectFrom("kernel.number_series").selectAll().where("id", "=", id).executeTakeFirst();
}

/** A series, locked against a change at the same time. */
export function lockSeries(tx: Tx, id: string): Promise<SeriesRow | undefined> {
  return ledger(tx).selectFrom("kernel.number_series").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

/** Ledgers are the unit's own; another unit's do not exist for the actor. */
export const isOwn = (actor: Actor, { unit_id }: Pick<SeriesRow | EntryRow, "unit_id">) => unit_id === actor.unitId;

/**
 * A moment in the year of the number: now, or the middle of the year before or after.
 * @throws AppError numbering.other_year for any other year, most likely a slip
 */
export function momentIn(year: number | undefined, now: Date): Date {
  if (year === undefined || year === yearOf(now)) return now;
  if (Math.abs(year - yearOf(now)) > 1) throw new AppError("numbering.other_year", { year });
  return new Date(Date.UTC(year, 6, 1));
}
