import { type EntryRow, yearOf } from "./entries.ts";
import type { NumberingContext, NumberSubject } from "./fate.ts";
import { takeFree, takeNext, takeWanted } from "./take-number.ts";

/** A number that was given. */
export interface AllottedNumber {
  entryId: string;
  seriesId: string;
  year: number;
  n: number;
  /** As it is written: 府发〔2026〕12号. */
  text: string;
}

export interface Allotment {
  seriesId: string;
  /** Its year in China is the number's year. */
  at: Date;
  subject: NumberSubject;
  /** This number and no other: the next one, a voided one, or one kept for the actor. */
  wanted?: number | undefined;
  /** The lowest number that was voided comes first, for ledgers that must have no gap. */
  refill?: boolean;
}

/**
 * Gives a number to something, in the caller's transaction: when that rolls back, no number is burnt. Until it ends,
 * others who want a number of the same series and year wait, so a command asks for it as late as it can.
 * @throws AppError kernel.not_found, numbering.series_closed, numbering.text_taken; with `wanted` also
 * numbering.would_leave_gap, numbering.taken, numbering.reserved_for
 */
export async function allotNumber(context: NumberingContext, allotment: Allotment): Promise<AllottedNumber> {
  const { seriesId, at, subject, wanted, refill = false } = allotment;
  const fate = { state: "used", act: "allotted", subject } as const;
  const year = yearOf(at);
  if (wanted !== undefined) return toAllotted(await takeWanted(context, seriesId, year, wanted, fate));
  return toAllotted(await (refill ? takeFree : takeNext)(context, seriesId, year, fate));
}

export const toAllotted = ({ id, series_id, year, n, text }: EntryRow): AllottedNumber => ({
  entryId: id,
  seriesId: series_id,
  year,
  n,
  text,
});
