import { z } from "zod";
import { CalendarDays, year } from "../../../contract/calendar/index.ts";
import { notFound, query, tables } from "../../base/index.ts";
import type { CalendarTables } from "../tables.ts";

const calendars = tables<CalendarTables>();

/** What one calendar itself says of a year's days: at most 366. Served by the primary key. */
export const listCalendarDays = query({
  name: "calendar.list-days",
  summary: { zh: "工作日历的放假、上班日期", en: "The days that a calendar changes" },
  input: z.object({ calendarId: z.uuid(), year }),
  output: CalendarDays,
  access: "calendar.manage",
  async run({ db, input }) {
    const calendar = await calendars(db)
      .selectFrom("kernel.working_calendar")
      .select("id")
      .where("id", "=", input.calendarId)
      .executeTakeFirst();
    if (!calendar) throw notFound();
    const items = await calendars(db)
      .selectFrom("kernel.calendar_day")
      .select(["day", "working", "name"])
      .where("calendar_id", "=", calendar.id)
      .where("day", ">=", `${input.year}-01-01`)
      .where("day", "<=", `${input.year}-12-31`)
      .orderBy("day")
      .execute();
    return { items };
  },
});
