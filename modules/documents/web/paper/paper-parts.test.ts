import { expect, test } from "vitest";
import { printedOn } from "./paper-parts.ts";

test("the day of printing is counted in Beijing", () => {
  expect(printedOn({ dispatchedAt: null, registeredAt: "2026-03-01T16:30:00Z" })).toBe("2026-03-02");
  expect(printedOn({ dispatchedAt: null, registeredAt: null })).toBeNull();
});
