import { z } from "zod";
import { type Fault, sentence } from "../../../contract/base/index.ts";
import { CalendarView, holidayFaults, holidaysText, year } from "../../../contract/calendar/index.ts";
import { type Actor, command, invalid, type Tx, tables } from "../../base/index.ts";
import { lockCalendar, raiseVersion, readCalendar } from "../calendars.ts";
import { type HolidayFault, readHolidays } from "../read-holidays.ts";
import type { CalendarTables } from "../tables.ts";
import { writeDays } from "../write-days.ts";

const calendars = tables<CalendarTables>();

/** Enters a year's holidays in full: what the calendar said of that year goes, and nothing further away counts for it. */
export const importYear = command({
  name: "calendar.import-year",
  summary: { zh: "导入年度放假安排", en: "Import the holidays of a year" },
  input: z.object({ calendarId: z.uuid(), year, text: holidaysText }),
  output: CalendarView,
  access: "calendar.manage",
  load: ({ tx }, { calendarId }) => lockCalendar(tx, calendarId),
  async run({ tx, actor, input, record, note, subject }) {
    const { days, faults } = readHolidays(input.text, input.year);
    if (faults.length > 0) throw invalid(faults.map((fault) => toFault(fault, actor)));
    await clearYear(tx, record.id, input.year);
    await writeDays(tx, record.id, days);
    await raiseVersion(tx, record.id, { listed_years: [...new Set([...record.listed_years, input.year])] });
    note({ calendar: record.name, year: input.year, days: days.length });
    subject({ type: "calendar", id: record.id, unitId: record.unit_id });
    return readCalendar(tx, record.id);
  },
});

const toFault = ({ line, code, what }: HolidayFault, { language }: Actor): Fault => ({
  path: `text.${line}`,
  code,
  message: sentence(holidayFaults[code], language, { line, what }),
});

async function clearYear(tx: Tx, calendarId: string, of: number): Promise<void> {
  await calendars(tx)
    .deleteFrom("kernel.calendar_day")
    .where("calendar_id", "=", calendarId)
    .where("day", ">=", `${of}-01-01`)
    .where("day", "<=", `${of}-12-31`)
    .execute();
}
