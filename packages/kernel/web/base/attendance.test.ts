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

test("the server is told of a person of whom it has not heard for five minutes, and no oftener", () => {
  const attendance = new Attendance(0);
  expect(attendance.touched(4 * minute)).toBe(false);
  expect(attendance.touched(5 * minute)).toBe(true);
  expect(attendance.touched(6 * minute)).toBe(false);
  attendance.asked(9 * minute);
  expect(attendance.touched(11 * minute)).toBe(false);
  expect(attendance.touched(14 * minute)).toBe(true);
});
