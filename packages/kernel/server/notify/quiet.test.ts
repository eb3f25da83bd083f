import { expect, test } from "vitest";
import { defaultSettings, leavesAt } from "./quiet.ts";

const at = (time: string) => new Date(`2026-03-02T${time}:00+08:00`);
const sms = (time: string, urgent = false) => leavesAt(defaultSettings, { channel: "sms", urgent, at: at(time) });

test("a message leaves at once by day", () => {
  expect(sms("09:30")).toEqual(at("09:30"));
});

test("a message of the night waits for the end of the quiet hours", () => {
  expect(sms("23:10")).toEqual(new Date("2026-03-03T07:00:00+08:00"));
  expect(sms("06:59")).toEqual(at("07:00"));
  expect(sms("07:00")).toEqual(at("07:00"));
});

test("an urgent message does not wait", () => {
  expect(sms("23:10", true)).toEqual(at("23:10"));
});

test("e-mail waits for the digest, and not in the quiet hours", () => {
  const digest = (digestAt: string, time: string) =>
    leavesAt({ ...defaultSettings, digestAt }, { channel: "email", urgent: false, at: at(time) });
  expect(digest("17:00", "09:00")).toEqual(at("17:00"));
  expect(digest("17:00", "17:30")).toEqual(new Date("2026-03-03T17:00:00+08:00"));
  expect(digest("23:00", "09:00")).toEqual(new Date("2026-03-03T07:00:00+08:00"));
});

test("who sets no quiet hours is told at any time", () => {
  const settings = { ...defaultSettings, quietFrom: null, quietTo: null };
  expect(leavesAt(settings, { channel: "sms", urgent: false, at: at("03:00") })).toEqual(at("03:00"));
});
