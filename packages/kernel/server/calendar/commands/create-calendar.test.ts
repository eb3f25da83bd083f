import { expect, test } from "vitest";
import { newId, sql } from "../../base/index.ts";
import { seasons, town } from "../fixture/town.ts";

const { app, units, administrator, clerk } = await town();

test("a county's calendar gives every unit in it its hours, and no other", async () => {
  const made = await administrator.post("/api/calendars", {
    owner: { regionCode: "990121" },
    name: "青川县作息",
    seasons,
  });
  expect([made.status, made.body.regionName, made.body.version]).toEqual([200, "青川县", 1]);
  const hours = async (unitId: string) =>
    (await clerk.get(`/api/working-days?unitId=${unitId}&from=2026-03-02&to=2026-03-02`)).body.items[0].hours[0].from;
  expect([await hours(units.county), await hours(units.city)]).toEqual(["09:00", "08:30"]);
});

test("refuses a second calendar of the same unit, and leaves an audit row of the first", async () => {
  const first = await administrator.post("/api/calendars", {
    owner: { unitId: units.city },
    name: "市局",
    seasons: null,
  });
  const again = await administrator.post("/api/calendars", {
    owner: { unitId: units.city },
    name: "又一份",
    seasons: null,
  });
  expect([again.status, again.body.code]).toEqual([409, "calendar.exists"]);
  expect(again.body.detail).toContain("云州市财政局");
  const { rows } =
    await sql`select note from kernel.audit where command = 'calendar.create' and subject_id = ${first.body.id}`.execute(
      app.db,
    );
  expect(rows).toHaveLength(1);
});

test("refuses whoever does not keep the calendars", async () => {
  const { status } = await clerk.post("/api/calendars", { owner: { regionCode: "990100" }, name: "私设", seasons });
  expect(status).toBe(403);
});

test.each([
  [{ owner: { unitId: newId() } }, 422, "calendar.owner_unknown"],
  [{ owner: { regionCode: "110000" } }, 422, "calendar.owner_unknown"],
  [{ owner: {} }, 400, "kernel.invalid"],
  [{ owner: { unitId: newId(), regionCode: "990000" } }, 400, "kernel.invalid"],
  [{ seasons: [] }, 400, "kernel.invalid"],
  [{ seasons: [{ from: "01-01", hours: [{ from: "12:00", to: "09:00" }] }] }, 400, "kernel.invalid"],
  [
    {
      seasons: [
        {
          from: "01-01",
          hours: [
            { from: "09:00", to: "12:00" },
            { from: "11:00", to: "13:00" },
          ],
        },
      ],
    },
    400,
    "kernel.invalid",
  ],
  [{ seasons: [seasons[0], seasons[0]] }, 400, "kernel.invalid"],
  [{ seasons: [{ from: "13-01", hours: seasons[0]!.hours }] }, 400, "kernel.invalid"],
])("refuses an owner or hours that cannot be: %j", async (wrong, status, code) => {
  const answer = await administrator.post("/api/calendars", {
    owner: { regionCode: "990000" },
    name: "省",
    seasons,
    ...wrong,
  });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});
