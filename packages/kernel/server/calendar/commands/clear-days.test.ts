import { expect, test } from "vitest";
import { town } from "../fixture/town.ts";

const { units, common, administrator, clerk } = await town();
const path = `/api/calendars/${common}/days`;
const dayOf = async (unitId: string, day: string) =>
  (await clerk.get(`/api/working-days?unitId=${unitId}&from=${day}&to=${day}`)).body.items[0];

test("a day taken back follows the published holidays again", async () => {
  await administrator.put(path, { days: [{ day: "2026-10-01", working: true, name: null }] });
  expect((await dayOf(units.city, "2026-10-01")).working).toBe(true);
  const cleared = await administrator.delete(path, { days: ["2026-10-01"] });
  expect(cleared.status).toBe(200);
  expect(await dayOf(units.city, "2026-10-01")).toMatchObject({ working: false, name: "国庆节" });
});

test("refuses whoever does not keep the calendars, and days that cannot be", async () => {
  expect((await clerk.delete(path, { days: ["2026-01-05"] })).status).toBe(403);
  for (const days of [[], ["2026-02-30"]]) expect((await administrator.delete(path, { days })).status).toBe(400);
});
