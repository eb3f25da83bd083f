import { z } from "zod";
import { command, tables } from "../../base/index.ts";
import { isCommon, lockCalendar } from "../calendars.ts";
import type { CalendarTables } from "../tables.ts";

const calendars = tables<CalendarTables>();

/** Its unit or region then follows the next calendar; what was due by it stays due when it was. */
export const deleteCalendar = command({
  name: "calendar.delete",
  summary: { zh: "删除工作日历", en: "Remove the calendar of a unit or region" },
  input: z.object({ calendarId: z.uuid() }),
  output: z.null(),
  access: "calendar.manage",
  load: ({ tx }, { calendarId }) => lockCalendar(tx, calendarId),
  may: (_, calendar) => (isCommon(calendar) ? "calendar.default_stays" : true),
  async run({ tx, record, note, subject }) {
    await calendars(tx).deleteFrom("kernel.working_calendar").where("id", "=", record.id).execute();
    note({ name: record.name, seasons: record.seasons });
    subject({ type: "calendar", id: record.id, unitId: record.unit_id });
    return null;
  },
});
