import { expect, test } from "vitest";
import { cycleIn, cycleOf, durationOf, spanIn } from "./duration.ts";

test.each(["PT30M", "PT4H", "P3D", "P2W", "P1M"])("%s is read and written again", (text) => {
  expect(durationOf(spanIn(text)!)).toBe(text);
  expect(cycleOf(cycleIn(`R3/${text}`)!)).toBe(`R3/${text}`);
});

test("what is more than one unit, or none, is left to be edited as text", () => {
  for (const text of ["", "P1DT4H", "three days", "PT0H", "#wait"]) expect(spanIn(text)).toBeUndefined();
  for (const text of ["R/PT1H", "PT1H", "0 0 9 * * ?"]) expect(cycleIn(text)).toBeUndefined();
});
