import { expect, test } from "vitest";
import { seasons, town } from "../fixture/town.ts";

const { common, units, administrator, clerk } = await town();

test("a unit whose calendar is removed follows the one for all again", async () => {
  const made = await administrator.post("/api/calendars", { owner: { unitId: units.county }, name: "县局", seasons });
  const hours = async () =>
    (await clerk.get("/api/working-days?from=2026-03-02&to=2026-03-02")).body.items[0].hours[0].from;
  expect(await hours()).toBe("09:00");
  expect((await clerk.delete(`/api/calendars/${made.body.id}`)).status).toBe(403);
  expect((await administrator.delete(`/api/calendars/${made.body.id}`)).status).toBe(200);
  expect(await hours()).toBe("08:30");
  expect((await administrator.delete(`/api/calendars/${made.body.id}`)).status).toBe(404);
});

test("the calendar for all is never removed", async () => {
  const { status, body } = await administrator.delete(`/api/calendars/${common}`);
  expect([status, body.code]).toEqual([409, "calendar.default_stays"]);
});
