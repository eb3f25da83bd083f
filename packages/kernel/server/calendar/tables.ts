import type { Generated, JSONColumnType } from "kysely";
import type { Season } from "../../contract/calendar/index.ts";

/** One row of `kernel.working_calendar`. */
interface WorkingCalendarTable {
  id: string;
  name: string;
  unit_id: string | null;
  region_code: string | null;
  seasons: JSONColumnType<Season[]> | null;
  listed_years: Generated<number[]>;
  version: Generated<number>;
}

/** One row of `kernel.calendar_day`; `day` is read as text. */
interface CalendarDayTable {
  calendar_id: string;
  day: string;
  working: boolean;
  name: string | null;
}

/** The tables of the calendar floor by name, for `tables<CalendarTables>()`. */
export interface CalendarTables {
  "kernel.working_calendar": WorkingCalendarTable;
  "kernel.calendar_day": CalendarDayTable;
}
