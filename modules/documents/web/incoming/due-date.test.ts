import { expect, test } from "vitest";
import { dayOf, dueAtOf } from "./due-date.ts";

test("a day is the day in Beijing", () => {
  expect(dayOf("2026-03-02T18:30:00.000Z")).toBe("2026-03-03");
  expect(dayOf(null)).toBeUndefined();
});

test("what is due on a day is due at its end", () => {
  expect(dueAtOf("2026-03-02")).toBe("2026-03-02T23:59:59+08:00");
  expect(dueAtOf(undefined)).toBeNull();
});

test("an unchanged day keeps the hour that the sender set", () => {
  const noon = "2026-03-02T04:00:00.000Z";
  expect(dueAtOf("2026-03-02", noon)).toBe(noon);
  expect(dueAtOf("2026-03-03", noon)).toBe("2026-03-03T23:59:59+08:00");
});
