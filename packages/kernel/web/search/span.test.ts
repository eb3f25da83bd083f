import { expect, test } from "vitest";
import { spanOf } from "./span.ts";

test("a span of days begins and ends at midnight in Beijing and holds its last day", () => {
  expect(spanOf("2026-03-01", "2026-03-02")).toEqual({
    from: "2026-02-28T16:00:00.000Z",
    to: "2026-03-02T16:00:00.000Z",
  });
});

test("an end that is missing stays open", () => {
  expect(spanOf(undefined, undefined)).toEqual({ from: undefined, to: undefined });
});
