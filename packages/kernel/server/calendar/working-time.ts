import { AppError, type Db } from "../base/index.ts";
import { addDays, addWorked, closeOfDay, nextMoment, type Spans, type SpansOf, workedBetween } from "./arithmetic.ts";
import { dayOf, minute } from "./day.ts";
import { loadLayers } from "./load-layers.ts";
import { type Layer, spansOfDay } from "./rules.ts";

/** A length of working time; days may be halves. Negative counts back. */
export interface WorkingTime {
  days?: number;
  hours?: number;
  minutes?: number;
}

/** How far around a moment calendars are read, in days: a few weeks serve nearly every question, more is read when needed. */
const REACHES = [100, 800, 6000];

/**
 * The moment by which so much working time of the unit has passed since `from`; days keep the time of the day.
 * @throws AppError calendar.no_working_time when calendars leave no such moment within some sixteen years
 */
export async function addWorkingTime(db: Db, unitId: string, from: Date, amount: WorkingTime): Promise<Date> {
  const { days = 0, hours = 0, minutes = 0 } = amount;
  const time = Math.round((hours * 60 + minutes) * minute);
  return new Date(
    await onCalendar(db, unitId, from, from, (spansOf) =>
      addWorked(spansOf, addDays(spansOf, from.getTime(), days), time),
    ),
  );
}

/**
 * When the unit closes on the `days`-th working day after the day of `from`, which does not count: how laws and papers
 * count "within three working days" (民法典 §201).
 * @throws AppError calendar.no_working_time
 */
export async function closeOfWorkingDay(db: Db, unitId: string, from: Date, days: number): Promise<Date> {
  return new Date(await onCalendar(db, unitId, from, from, (spansOf) => closeOfDay(spansOf, from.getTime(), days)));
}

/** The unit's working time between two moments; negative when `to` is earlier. Days are the sum of each day's worked share. */
export async function workingTimeBetween(
  db: Db,
  unitId: string,
  from: Date,
  to: Date,
): Promise<{ days: number; minutes: number }> {
  const between = (spansOf: SpansOf) => workedBetween(spansOf, from.getTime(), to.getTime());
  const { days, time } = await onCalendar(db, unitId, from, to, between);
  return { days, minutes: time / minute };
}

/** Whether the unit works on the day (of China) in which the moment falls. */
export async function isWorkingDay(db: Db, unitId: string, at: Date): Promise<boolean> {
  return onCalendar(db, unitId, at, at, (spansOf) => spansOf(dayOf(at.getTime())).length > 0);
}

/**
 * The moment itself within the unit's working hours, otherwise its next opening.
 * @throws AppError calendar.no_working_time
 */
export async function nextWorkingMoment(db: Db, unitId: string, from: Date): Promise<Date> {
  return new Date(await onCalendar(db, unitId, from, from, (spansOf) => nextMoment(spansOf, from.getTime())));
}

class BeyondReach extends Error {}

/** Answers a question on as much of the calendar as it needs. */
async function onCalendar<T>(
  db: Db,
  unitId: string,
  from: Date,
  to: Date,
  answer: (spansOf: SpansOf) => T,
): Promise<T> {
  const moments = [dayOf(from.getTime()), dayOf(to.getTime())];
  for (const reach of REACHES) {
    const [first, last] = [Math.min(...moments) - reach, Math.max(...moments) + reach];
    const layers = await loadLayers(db, unitId, first, last);
    try {
      return answer((day) => spansWithin(layers, day, first, last));
    } catch (error) {
      if (!(error instanceof BeyondReach)) throw error;
    }
  }
  throw new AppError("calendar.no_working_time");
}

function spansWithin(layers: readonly Layer[], day: number, first: number, last: number): Spans {
  if (day < first || day > last) throw new BeyondReach();
  return spansOfDay(layers, day);
}
