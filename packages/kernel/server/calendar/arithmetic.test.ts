import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addWorked, closeOfDay, nextMoment, type SpansOf, workedBetween } from "./arithmetic.ts";
import { dayLength, dayOf, formatDay, minute, parseDay, startOfDay } from "./day.ts";
import { type Layer, spansOfDay } from "./rules.ts";

const hours = [
  { from: "08:30", to: "12:00" },
  { from: "14:30", to: "18:00" },
];
const layers: Layer[] = [{ seasons: [{ from: "01-01", hours }], days: new Map(), listedYears: new Set() }];
const office: SpansOf = (day) => spansOfDay(layers, day);
const at = (text: string) => Date.parse(`${text.replace(" ", "T")}:00+08:00`);
const show = (moment: number) => new Date(moment + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
const hour = 60 * minute;

describe("examples of an office", () => {
  test.each([
    ["within the morning", "2026-03-02 09:00", 2, "2026-03-02 11:00"],
    ["to noon, not to the end of the break", "2026-03-02 09:00", 3, "2026-03-02 12:00"],
    ["over the break", "2026-03-02 11:00", 2, "2026-03-02 15:30"],
    ["a full day is due at its close", "2026-03-02 08:30", 7, "2026-03-02 18:00"],
    ["over a weekend", "2026-03-06 17:00", 2, "2026-03-09 09:30"],
    ["into a make-up Saturday", "2026-02-27 17:00", 2, "2026-02-28 09:30"],
    ["over the Spring Festival", "2026-02-14 17:30", 1, "2026-02-24 09:00"],
    ["from the night counts from the opening", "2026-03-01 23:00", 1, "2026-03-02 09:30"],
    ["back over a weekend", "2026-03-09 09:30", -2, "2026-03-06 17:00"],
    ["back over the break", "2026-03-02 15:30", -2, "2026-03-02 11:00"],
  ])("working hours %s", (_, from, count, due) => {
    expect(show(addWorked(office, at(from), count * hour))).toBe(due);
  });

  test.each([
    ["keep the time of day", "2026-03-02 10:00", 3, "2026-03-05 10:00"],
    ["pass the National Day and count the make-up day", "2026-09-30 10:00", 3, "2026-10-10 10:00"],
    ["from a Sunday end at the close", "2026-03-01 10:00", 1, "2026-03-02 18:00"],
    ["from after the close end at the close", "2026-03-02 20:00", 1, "2026-03-03 18:00"],
    ["may be halves", "2026-03-02 08:30", 1.5, "2026-03-03 12:00"],
    ["may be halves of what is left", "2026-03-02 10:00", 0.5, "2026-03-02 16:00"],
    ["may be halves back", "2026-03-03 18:00", -1.5, "2026-03-02 14:30"],
    ["back from the morning", "2026-03-02 10:00", -1, "2026-02-28 10:00"],
    ["back from a Sunday reach an opening", "2026-03-01 10:00", -1, "2026-02-28 08:30"],
  ])("working days %s", (_, from, count, due) => {
    expect(show(addDays(office, at(from), count))).toBe(due);
  });

  test.each([
    ["the day itself does not count", "2026-03-02 09:00", 3, "2026-03-05 18:00"],
    ["none is the close of the day", "2026-03-02 19:00", 0, "2026-03-02 18:00"],
    ["none on a day of rest is the close of the next working day", "2026-03-01 10:00", 0, "2026-03-02 18:00"],
    ["five days before a long holiday end after it", "2026-09-28 16:00", 5, "2026-10-10 18:00"],
  ])("a period of days: %s", (_, from, count, due) => {
    expect(show(closeOfDay(office, at(from), count))).toBe(due);
  });

  test("work between two moments counts hours and shares of days", () => {
    expect(workedBetween(office, at("2026-03-06 17:00"), at("2026-03-09 09:30"))).toEqual({
      time: 2 * hour,
      days: expect.closeTo(2 / 7),
    });
    expect(workedBetween(office, at("2026-03-09 09:30"), at("2026-03-06 17:00")).time).toBe(-2 * hour);
  });

  test("the next working moment is now while the office is open", () => {
    expect(show(nextMoment(office, at("2026-03-02 09:00")))).toBe("2026-03-02 09:00");
    expect(show(nextMoment(office, at("2026-03-02 12:00")))).toBe("2026-03-02 14:30");
    expect(show(nextMoment(office, at("2026-03-06 18:00")))).toBe("2026-03-09 08:30");
  });

  test("days are those of China, at midnight there and in years before 1970", () => {
    expect(formatDay(dayOf(at("2026-03-02 00:00")))).toBe("2026-03-02");
    expect(formatDay(dayOf(at("2026-03-02 00:00") - 1))).toBe("2026-03-01");
    expect(formatDay(parseDay("1969-12-31"))).toBe("1969-12-31");
    expect(parseDay("2026-02-29")).toBeNaN();
    expect(parseDay("2026-2-1")).toBeNaN();
  });
});

/** Any office: each day of rest or with one to three spans, repeating over a random number of days. */
const anyOffice: fc.Arbitrary<SpansOf> = fc
  .array(
    fc.option(
      fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 }).map((times) => {
        const sorted = times.sort((a, b) => a - b);
        return Array.from(
          { length: sorted.length >> 1 },
          (_, i) => [sorted[2 * i]! * minute, sorted[2 * i + 1]! * minute] as const,
        );
      }),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .filter((days) => days.some((day) => day !== null))
  .map((days) => (day: number) => days[((day % days.length) + days.length) % days.length] ?? []);
const anyMoment = fc.integer({ min: at("2026-01-01 00:00"), max: at("2027-01-01 00:00") });
const anyAmount = fc.integer({ min: 0, max: 20 * 24 * 60 }).map((minutes) => minutes * minute);
const anyCount = fc.integer({ min: 0, max: 160 }).map((quarters) => quarters / 4);

describe("rules for every office and moment", () => {
  test("what is added is what lies between", () => {
    fc.assert(
      fc.property(anyOffice, anyMoment, anyAmount, (spansOf, from, amount) => {
        expect(workedBetween(spansOf, from, addWorked(spansOf, from, amount)).time).toBe(amount);
        expect(workedBetween(spansOf, addWorked(spansOf, from, -amount), from).time).toBe(amount);
      }),
    );
  });

  test("days added are the days that lie between", () => {
    fc.assert(
      fc.property(anyOffice, anyMoment, anyCount, (spansOf, from, count) => {
        expect(workedBetween(spansOf, from, addDays(spansOf, from, count)).days).toBeCloseTo(count, 4);
        expect(workedBetween(spansOf, addDays(spansOf, from, -count), from).days).toBeCloseTo(count, 4);
      }),
    );
  });

  test("adding in two steps is adding at once", () => {
    fc.assert(
      fc.property(anyOffice, anyMoment, anyAmount, anyAmount, (spansOf, from, first, second) => {
        const steps = addWorked(spansOf, addWorked(spansOf, from, first), second);
        expect(steps).toBe(addWorked(spansOf, from, first + second));
      }),
    );
    fc.assert(
      fc.property(anyOffice, anyMoment, anyCount, anyCount, (spansOf, from, first, second) => {
        const steps = addDays(spansOf, addDays(spansOf, from, first), second);
        // A share of a day is rounded to a millisecond, which may fall before or after a break.
        expect(Math.abs(workedBetween(spansOf, addDays(spansOf, from, first + second), steps).time)).toBeLessThan(2000);
      }),
    );
  });

  test("a later start or a larger amount is never due earlier", () => {
    fc.assert(
      fc.property(anyOffice, anyMoment, anyMoment, anyAmount, anyAmount, (spansOf, a, b, less, more) => {
        const [from, later] = [Math.min(a, b), Math.max(a, b)];
        expect(addWorked(spansOf, from, less)).toBeLessThanOrEqual(addWorked(spansOf, later, less));
        expect(addWorked(spansOf, from, Math.min(less, more))).toBeLessThanOrEqual(
          addWorked(spansOf, from, Math.max(less, more)),
        );
      }),
    );
    fc.assert(
      fc.property(anyOffice, anyMoment, anyMoment, anyCount, (spansOf, a, b, count) => {
        const [from, later] = [Math.min(a, b), Math.max(a, b)];
        expect(addDays(spansOf, from, count)).toBeLessThanOrEqual(addDays(spansOf, later, count));
      }),
    );
  });

  test("a due moment lies within working hours or at their end", () => {
    fc.assert(
      fc.property(anyOffice, anyMoment, anyAmount, (spansOf, from, amount) => {
        fc.pre(amount > 0);
        const due = addWorked(spansOf, from, amount);
        const time = due - startOfDay(dayOf(due - 1));
        expect(spansOf(dayOf(due - 1)).some(([start, end]) => start < time && time <= end)).toBe(true);
      }),
    );
  });

  test("the next working moment is the earliest at which work can be done", () => {
    fc.assert(
      fc.property(anyOffice, anyMoment, (spansOf, from) => {
        const next = nextMoment(spansOf, from);
        expect(next).toBeGreaterThanOrEqual(from);
        expect(workedBetween(spansOf, from, next).time).toBe(0);
        expect(workedBetween(spansOf, next, next + 1).time).toBe(1);
        expect(next).toBeLessThan(from + 15 * dayLength);
      }),
    );
  });
});
