import { expect, test } from "vitest";
import { paperDate } from "./paper-date.ts";

test("a date on paper has no leading zeros", () => {
  expect(paperDate("2026-03-02")).toBe("2026年3月2日");
  expect(paperDate("2026-11-22")).toBe("2026年11月22日");
});
