import { expect, test } from "vitest";
import { seasons, town } from "../fixture/town.ts";

const { common, administrator, clerk } = await town();
const firstHours = async () =>
  (await clerk.get("/api/working-days?from=2026-03-02&to=2026-03-02")).body.items[0].hours[0].from;

test("changed hours count for every unit from then on", async () => {
  const changed = await administrator.patch(`/api/calendars/${common}`, { seasons, version: 1 });
  expect([changed.status, changed.body.version, changed.body.name]).toEqual([200, 2, "通用工作日历"]);
  expect(await firstHours()).toBe("09:00");
});

test("refuses a change of what somebody else has changed meanwhile", async () => {
  const { status, body } = await administrator.patch(`/api/calendars/${common}`, { name: "旧", version: 1 });
  expect([status, body.code]).toEqual([409, "kernel.version_conflict"]);
});

test("the calendar for all keeps its hours", async () => {
  const { status, body } = await administrator.patch(`/api/calendars/${common}`, { seasons: null, version: 2 });
  expect([status, body.code]).toEqual([409, "calendar.default_stays"]);
});

test("refuses whoever does not keep the calendars", async () => {
  expect((await clerk.patch(`/api/calendars/${common}`, { name: "私改", version: 2 })).status).toBe(403);
});
