import { expect, test } from "vitest";
import { Attendance } from "./attendance.ts";

const minute = 60_000;

test("a page that nobody touched for a minute is unattended", () => {
  const attendance = new Attendance(0);
  expect(attendance.isAttended(minute - 1)).toBe(true);
  expect(attendance.isAttended(minute)).toBe(false);
  attendance.touched(3 * minute);
  expect(attendance.isAttended(3.5 * minute)).toBe(true);
});

test("the server is told of a person of whom it has not heard for a minute, and no oftener", () => {
  const attendance = new Attendance(0);
  expect(attendance.touched(0.9 * minute)).toBe(false);
  expect(attendance.touched(minute)).toBe(true);
  expect(attendance.touched(1.9 * minute)).toBe(false);
  attendance.asked(2 * minute);
  expect(attendance.touched(2.9 * minute)).toBe(false);
  expect(attendance.touched(3 * minute)).toBe(true);
});
