import { expect, test } from "vitest";
import { town } from "../fixture/town.ts";

const { units, common, administrator, clerk } = await town();
const dayOf = async (unitId: string, day: string) =>
  (await clerk.get(`/api/working-days?unitId=${unitId}&from=${day}&to=${day}`)).body.items[0];

test("a day of rest of the county counts in the county only", async () => {
  const county = await administrator.post("/api/calendars", {
    owner: { regionCode: "990121" },
    name: "青川县",
    seasons: null,
  });
  const days = [{ day: "2026-05-20", working: false, name: "县庆" }];
  const set = await administrator.put(`/api/calendars/${county.body.id}/days`, { days });
  expect([set.status, set.body.version]).toEqual([200, 2]);
  expect(await dayOf(units.county, "2026-05-20")).toMatchObject({
    working: false,
    name: "县庆",
    hours: [],
    known: true,
  });
  expect(await dayOf(units.city, "2026-05-20")).toMatchObject({ working: true, name: null });
  const listed = await administrator.get(`/api/calendars/${county.body.id}/days?year=2026`);
  expect(listed.body.items).toEqual(days);
});

test("a day entered again is replaced", async () => {
  const set = (working: boolean) =>
    administrator.put(`/api/calendars/${common}/days`, { days: [{ day: "2026-10-01", working, name: null }] });
  await set(false);
  await set(true);
  expect((await dayOf(units.city, "2026-10-01")).working).toBe(true);
});

test.each([
  [[]],
  [[{ day: "2026-02-30", working: true, name: null }]],
  [[{ day: "1999-01-01", working: true, name: null }]],
  [[1, 2].map(() => ({ day: "2026-01-05", working: true, name: null }))],
])("refuses days that cannot be: %j", async (days) => {
  expect((await administrator.put(`/api/calendars/${common}/days`, { days })).status).toBe(400);
});

test("refuses whoever does not keep the calendars", async () => {
  const days = [{ day: "2026-01-05", working: false, name: "自己放假" }];
  expect((await clerk.put(`/api/calendars/${common}/days`, { days })).status).toBe(403);
});
