import { CalendarView, ChangeCalendar } from "../../../contract/calendar/index.ts";
import { command, tables } from "../../base/index.ts";
import { isCommon, lockCalendar, raiseVersion, readCalendar } from "../calendars.ts";
import type { CalendarTables } from "../tables.ts";

const calendars = tables<CalendarTables>();

/** The common calendar keeps hours of its own; any other may give its hours up and follow the next calendar. */
export const changeCalendar = command({
  name: "calendar.change",
  summary: { zh: "修改工作日历的名称、作息时间", en: "Change a calendar's name or hours" },
  input: ChangeCalendar,
  output: CalendarView,
  access: "calendar.manage",
  load: ({ tx }, { calendarId }) => lockCalendar(tx, calendarId),
  version: ({ version }) => version,
  may: (_, calendar, { seasons }) => (isCommon(calendar) && seasons === null ? "calendar.default_stays" : true),
  async run({ tx, input, record, note, subject }) {
    const { name = record.name, seasons = record.seasons } = input;
    await calendars(tx)
      .updateTable("kernel.working_calendar")
      .set({ name, seasons: seasons && JSON.stringify(seasons) })
      .where("id", "=", record.id)
      .execute();
    await raiseVersion(tx, record.id);
    note({ before: { name: record.name, seasons: record.seasons }, after: { name, seasons } });
    subject({ type: "calendar", id: record.id, unitId: record.unit_id });
    return readCalendar(tx, record.id);
  },
});
