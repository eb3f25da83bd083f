import type { Selectable } from "kysely";
import type { CalendarView } from "../../contract/calendar/index.ts";
import { type Db, type Tx, tables } from "../base/index.ts";
import type { PeopleTables } from "../people/index.ts";
import type { CalendarTables } from "./tables.ts";

const calendars = tables<CalendarTables & PeopleTables>();

/** Calendars with the names of their owners. */
export function selectCalendars(db: Db) {
  return calendars(db)
    .selectFrom("kernel.working_calendar as c")
    .leftJoin("kernel.unit as u", "u.id", "c.unit_id")
    .leftJoin("kernel.region as r", "r.code", "c.region_code")
    .selectAll("c")
    .select(["u.name as unit_name", "r.name as region_name"]);
}

type CalendarRow = Awaited<ReturnType<ReturnType<typeof selectCalendars>["executeTakeFirstOrThrow"]>>;

export function toCalendarView(row: CalendarRow): CalendarView {
  return {
    id: row.id,
    name: row.name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    regionCode: row.region_code,
    regionName: row.region_name,
    seasons: row.seasons,
    listedYears: row.listed_years.toSorted(),
    version: row.version,
  };
}

/** @throws Error when there is no such calendar */
export async function readCalendar(db: Db, id: string): Promise<CalendarView> {
  return toCalendarView(await selectCalendars(db).where("c.id", "=", id).executeTakeFirstOrThrow());
}

export type LockedCalendar = Selectable<CalendarTables["kernel.working_calendar"]>;

/** A calendar, locked against a change at the same time. */
export function lockCalendar(tx: Tx, id: string): Promise<LockedCalendar | undefined> {
  return calendars(tx)
    .selectFrom("kernel.working_calendar")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether it is the calendar for all. */
export const isCommon = ({ unit_id, region_code }: Pick<LockedCalendar, "unit_id" | "region_code">) =>
  unit_id === null && region_code === null;

/** Counts a change of the calendar or its days. */
export async function raiseVersion(tx: Tx, id: string, set: Partial<Pick<LockedCalendar, "listed_years">> = {}) {
  await calendars(tx)
    .updateTable("kernel.working_calendar")
    .set((on) => ({ ...set, version: on("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}
