import { expect, test } from "vitest";
import { isEnding, nextLook, secondsLeft } from "./next-look.ts";

const left = (seconds: number) => ({ seconds, end: "idle" as const, warnSeconds: 120 });

test("looks again when the warning is due, and often while it stands", () => {
  expect(nextLook(left(300))).toBe(180_000);
  expect(nextLook(left(121))).toBe(1_000);
  expect(nextLook(left(120))).toBe(5_000);
  expect(nextLook(left(3))).toBe(3_000);
});

test("never looks without a pause, nor only after more than half an hour", () => {
  expect(nextLook(left(0))).toBe(1_000);
  expect(nextLook(left(10 * 365 * 86_400))).toBe(30 * 60_000);
  expect(nextLook(undefined)).toBe(5_000);
});

test("asks from two minutes before the end on", () => {
  expect([121, 120, 0].map((seconds) => isEnding(left(seconds)))).toEqual([false, true, true]);
});

test("counts down by the time that passed here, whatever this computer's clock says", () => {
  const readAt = 1_000_000;
  expect([0, 1_000, 1_400, 119_500, 500_000].map((after) => secondsLeft(left(120), readAt, readAt + after))).toEqual([
    120, 119, 119, 1, 0,
  ]);
});
