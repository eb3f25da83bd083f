import { z } from "zod";
import { CalendarDay, CalendarView } from "../../../contract/calendar/index.ts";
import { command } from "../../base/index.ts";
import { lockCalendar, raiseVersion, readCalendar } from "../calendars.ts";
import { writeDays } from "../write-days.ts";

const days = z
  .array(CalendarDay)
  .min(1)
  .max(400)
  .refine((value) => new Set(value.map(({ day }) => day)).size === value.length, {
    message: "同一天只能填写一次。 / A day can be given once only.",
  });

/** A day that was entered before is replaced; all others stay. */
export const setDays = command({
  name: "calendar.set-days",
  summary: { zh: "调整工作日历的放假、上班日期", en: "Enter days of rest and make-up days" },
  input: z.object({ calendarId: z.uuid(), days }),
  output: CalendarView,
  access: "calendar.manage",
  load: ({ tx }, { calendarId }) => lockCalendar(tx, calendarId),
  async run({ tx, input, record, note, subject }) {
    await writeDays(tx, record.id, input.days);
    await raiseVersion(tx, record.id);
    note({ calendar: record.name, days: input.days });
    subject({ type: "calendar", id: record.id, unitId: record.unit_id });
    return readCalendar(tx, record.id);
  },
});
