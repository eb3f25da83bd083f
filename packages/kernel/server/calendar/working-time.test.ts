import { expect, test } from "vitest";
import { sql } from "../base/index.ts";
import { town } from "./fixture/town.ts";
import {
  addWorkingTime,
  closeOfWorkingDay,
  isWorkingDay,
  nextWorkingMoment,
  workingTimeBetween,
} from "./working-time.ts";

const { app, units, administrator } = await town();
const at = (text: string) => new Date(`${text.replace(" ", "T")}:00+08:00`);

test("other floors ask for a unit's working time within their own transaction", async () => {
  await app.services.db.transaction().execute(async (tx) => {
    const { county } = units;
    expect(await addWorkingTime(tx, county, at("2026-09-30 17:00"), { days: 1, hours: 2 })).toEqual(
      at("2026-10-09 09:30"),
    );
    expect(await addWorkingTime(tx, county, at("2026-10-08 09:00"), { minutes: -60 })).toEqual(at("2026-09-30 17:30"));
    expect(await closeOfWorkingDay(tx, county, at("2026-09-30 17:00"), 1)).toEqual(at("2026-10-08 18:00"));
    expect(await nextWorkingMoment(tx, county, at("2026-10-01 09:00"))).toEqual(at("2026-10-08 08:30"));
    expect(await isWorkingDay(tx, county, at("2026-10-10 23:59"))).toBe(true);
    expect(await isWorkingDay(tx, county, at("2026-10-11 00:00"))).toBe(false);
    expect(await workingTimeBetween(tx, county, at("2026-09-30 08:30"), at("2026-10-08 12:00"))).toEqual({
      days: 1.5,
      minutes: 630,
    });
  });
});

test("a unit that nobody knows follows the calendar for all", async () => {
  const nobody = "0199a000-0000-7000-8000-000000000001";
  expect(await nextWorkingMoment(app.services.db, nobody, at("2026-03-01 09:00"))).toEqual(at("2026-03-02 08:30"));
});

test("says so when the calendar leaves no working time at all", async () => {
  const made = await administrator.post("/api/calendars", {
    owner: { unitId: units.city },
    name: "永久停工",
    seasons: null,
  });
  await sql`insert into kernel.calendar_day select ${made.body.id}, day, false, null
    from generate_series('2000-01-01'::date, '2099-12-31', interval '1 day') as day`.execute(app.db);
  const asked = addWorkingTime(app.services.db, units.city, at("2026-03-02 09:00"), { hours: 1 });
  await expect(asked).rejects.toMatchObject({ code: "calendar.no_working_time" });
});
