import { expect, test } from "vitest";
import { daysBetween, dueTone, lateness, writeMoment } from "./moment.ts";

const now = new Date("2026-03-05T15:30:00+08:00");
const at = (text: string) => new Date(text);

test("a day begins at midnight in Beijing, whatever the computer's zone", () => {
  expect(daysBetween(now, at("2026-03-05T23:59:00+08:00"))).toBe(0);
  expect(daysBetween(now, at("2026-03-06T00:00:00+08:00"))).toBe(1);
  expect(daysBetween(now, at("2026-03-04T23:59:00+08:00"))).toBe(-1);
});

test.each([
  ["2026-03-05T15:30:00+08:00", "late"],
  ["2026-03-05T17:00:00+08:00", "today"],
  ["2026-03-08T17:00:00+08:00", "soon"],
  ["2026-03-09T09:00:00+08:00", "later"],
])("what is due at %s is %s", (due, tone) => {
  expect(dueTone(at(due), now)).toBe(tone);
});

test("lateness counts hours for two days, then days", () => {
  expect(lateness(at("2026-03-05T15:20:00+08:00"), now)).toEqual({ unit: "hours", count: 1 });
  expect(lateness(at("2026-03-04T15:30:00+08:00"), now)).toEqual({ unit: "hours", count: 24 });
  expect(lateness(at("2026-03-02T15:30:00+08:00"), now)).toEqual({ unit: "days", count: 3 });
});

test("a date is written as offices write it", () => {
  expect(writeMoment(now, "day", "zh-CN", now)).toBe("2026年3月5日");
  expect(writeMoment(now, "minute", "zh-CN", now)).toBe("2026年3月5日 15:30");
  expect(writeMoment(now, "short", "zh-CN", now)).toBe("15:30");
  expect(writeMoment(at("2026-02-01T09:05:00+08:00"), "short", "zh-CN", now)).toBe("2月1日 09:05");
  expect(writeMoment(at("2025-02-01T09:05:00+08:00"), "short", "zh-CN", now)).toBe("2025年2月1日");
  expect(writeMoment(at("2026-02-01T09:05:00+08:00"), "brief", "zh-CN", now)).toBe("2月1日");
  expect(writeMoment(now, "brief", "zh-CN", now)).toBe("15:30");
  expect(writeMoment(at("2026-02-01T09:05:00+08:00"), "short", "en", now)).toBe("Feb 1, 09:05");
});
