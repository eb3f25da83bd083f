import { z } from "zod";
import { CalendarView, day } from "../../../contract/calendar/index.ts";
import { command, tables } from "../../base/index.ts";
import { lockCalendar, raiseVersion, readCalendar } from "../calendars.ts";
import type { CalendarTables } from "../tables.ts";

const calendars = tables<CalendarTables>();

export const clearDays = command({
  name: "calendar.clear-days",
  summary: { zh: "取消对日期的调整", en: "Take entered days back, so that they follow the next calendar again" },
  input: z.object({ calendarId: z.uuid(), days: z.array(day).min(1).max(400) }),
  output: CalendarView,
  access: "calendar.manage",
  load: ({ tx }, { calendarId }) => lockCalendar(tx, calendarId),
  async run({ tx, input, record, note, subject }) {
    await calendars(tx)
      .deleteFrom("kernel.calendar_day")
      .where("calendar_id", "=", record.id)
      .where("day", "in", input.days)
      .execute();
    await raiseVersion(tx, record.id);
    note({ calendar: record.name, days: input.days });
    subject({ type: "calendar", id: record.id, unitId: record.unit_id });
    return readCalendar(tx, record.id);
  },
});
