import { dayOf, startOfDay } from "./day.ts";

/** The working hours of one day: spans in milliseconds from its midnight, in order and apart; none on a day of rest. */
export type Spans = readonly (readonly [start: number, end: number])[];

/** The working hours of every day; throws when asked for a day it does not know, which ends a search without end. */
export type SpansOf = (day: number) => Spans;

/** How long is worked in a day. */
export const lengthOf = (spans: Spans) => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/** How much of a day's work is done at a time of the day. */
function workedBy(spans: Spans, time: number): number {
  return spans.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(time, end) - start), 0);
}

/** The earliest time of the day at which `amount` (above 0, at most the day's length) is worked: 12:00 rather than 14:30. */
function earliestTime(spans: Spans, amount: number): number {
  let left = amount;
  for (const [start, end] of spans) {
    if (left <= end - start) return start + left;
    left -= end - start;
  }
  throw new RangeError("more than a day's work");
}

/** The latest time of the day at which no more than `amount` (below the day's length) is worked: 14:30 rather than 12:00. */
function latestTime(spans: Spans, amount: number): number {
  let left = amount;
  for (const [start, end] of spans) {
    if (left < end - start) return start + left;
    left -= end - start;
  }
  throw new RangeError("more than a day's work");
}

/**
 * The moment by which `amount` milliseconds of work have passed since `from`: the earliest one, so that what is due after
 * a full day is due when the office closes. A negative amount counts back, to the latest moment from which that much passes.
 */
export function addWorked(spansOf: SpansOf, from: number, amount: number): number {
  if (amount === 0) return from;
  let day = dayOf(from);
  const worked = workedBy(spansOf(day), from - startOfDay(day)) + amount;
  if (amount > 0) {
    let left = worked;
    for (let length = lengthOf(spansOf(day)); left > length; length = lengthOf(spansOf(day))) {
      left -= length;
      day += 1;
    }
    return startOfDay(day) + earliestTime(spansOf(day), left);
  }
  let left = worked;
  while (left < 0) {
    day -= 1;
    left += lengthOf(spansOf(day));
  }
  return startOfDay(day) + latestTime(spansOf(day), left);
}

/**
 * The same point of the working day, `count` working days later: 10:00 on Monday plus three is 10:00 on Thursday. Where the
 * hours of the two days differ, the same share of the day counts; half a day is half of its share. A moment before or
 * after work counts as the close of the last working day (counting back: as the opening of the next one).
 */
export function addDays(spansOf: SpansOf, from: number, count: number): number {
  if (count === 0) return from;
  const step = Math.sign(count);
  const point = pointOfWork(spansOf, from, step);
  const share = point.share + Math.abs(count);
  const days = Math.ceil(share - ROUNDING) - 1;
  let { day } = point;
  for (let left = days; left > 0; left -= 1) day = nextWorkingDay(spansOf, day + step, step);
  const spans = spansOf(day);
  const length = lengthOf(spans);
  const amount = Math.max(1, Math.round((share - days) * length));
  return startOfDay(day) + (step > 0 ? earliestTime(spans, amount) : latestTime(spans, length - amount));
}

/** Shares of a day that differ by less are the same: fractions are not exact. */
const ROUNDING = 1e-9;

/** The working day at a moment, and the share of it that lies behind (counting back: ahead); above 0, at most 1. */
function pointOfWork(spansOf: SpansOf, at: number, step: number): { day: number; share: number } {
  const day = dayOf(at);
  const spans = spansOf(day);
  const worked = workedBy(spans, at - startOfDay(day));
  const share = (step > 0 ? worked : lengthOf(spans) - worked) / lengthOf(spans);
  return share > 0 ? { day, share } : { day: nextWorkingDay(spansOf, day - step, -step), share: 1 };
}

function nextWorkingDay(spansOf: SpansOf, from: number, step: number): number {
  let day = from;
  while (spansOf(day).length === 0) day += step;
  return day;
}

/**
 * When the office closes on the `count`-th working day after the day of `from`, which itself does not count (民法典 §201).
 * With 0: the close of that day, or of the next working day where it is a day of rest.
 */
export function closeOfDay(spansOf: SpansOf, from: number, count: number): number {
  let day = count === 0 ? nextWorkingDay(spansOf, dayOf(from), 1) : dayOf(from);
  for (let left = count; left > 0; left -= 1) day = nextWorkingDay(spansOf, day + 1, 1);
  return startOfDay(day) + spansOf(day).at(-1)![1];
}

/** Work between two moments: milliseconds, and days as the sum of each day's worked share. Negative when `to` is earlier. */
export function workedBetween(spansOf: SpansOf, from: number, to: number): { time: number; days: number } {
  if (to < from) {
    const back = workedBetween(spansOf, to, from);
    return { time: -back.time, days: -back.days };
  }
  let time = 0;
  let days = 0;
  for (let day = dayOf(from); day <= dayOf(to); day += 1) {
    const spans = spansOf(day);
    if (spans.length === 0) continue;
    const start = startOfDay(day);
    const worked = workedBy(spans, to - start) - workedBy(spans, from - start);
    time += worked;
    days += worked / lengthOf(spans);
  }
  return { time, days };
}

/** The moment itself when it is within working hours, otherwise the next opening. */
export function nextMoment(spansOf: SpansOf, from: number): number {
  for (let day = dayOf(from); ; day += 1) {
    const start = startOfDay(day);
    const span = spansOf(day).find(([, end]) => from < start + end);
    if (span) return Math.max(from, start + span[0]);
  }
}
