import { expect, test } from "vitest";
import { isWeekend, monthGrid } from "./month-grid.ts";

test("weeks begin on Monday and hold the month's days alone", () => {
  const weeks = monthGrid(2026, 2);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-02-01"]);
  expect(weeks.flat().filter(Boolean)).toHaveLength(28);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
});

test("a leap year has its day", () => {
  expect(monthGrid(2028, 2).flat()).toContain("2028-02-29");
});

test("Saturdays and Sundays are the weekend", () => {
  expect(["2026-03-06", "2026-03-07", "2026-03-08"].map(isWeekend)).toEqual([false, true, true]);
});
