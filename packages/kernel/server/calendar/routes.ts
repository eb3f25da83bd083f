import { del, get, patch, post, postQuery, put, type Route } from "../base/index.ts";
import { changeCalendar } from "./commands/change-calendar.ts";
import { clearDays } from "./commands/clear-days.ts";
import { createCalendar } from "./commands/create-calendar.ts";
import { deleteCalendar } from "./commands/delete-calendar.ts";
import { importYear } from "./commands/import-year.ts";
import { setDays } from "./commands/set-days.ts";
import { listCalendarDays } from "./queries/list-calendar-days.ts";
import { listCalendars } from "./queries/list-calendars.ts";
import { listDays } from "./queries/list-days.ts";
import { previewHolidays } from "./queries/preview-holidays.ts";
import { readHolidaySheet } from "./queries/read-holiday-sheet.ts";
import { reckonDue } from "./queries/reckon-due.ts";

export const routes: readonly Route[] = [
  get("/api/calendars", listCalendars),
  post("/api/calendars", createCalendar),
  patch("/api/calendars/:calendarId", changeCalendar),
  del("/api/calendars/:calendarId", deleteCalendar),
  get("/api/calendars/:calendarId/days", listCalendarDays),
  put("/api/calendars/:calendarId/days", setDays),
  del("/api/calendars/:calendarId/days", clearDays),
  post("/api/calendars/:calendarId/import", importYear),
  postQuery("/api/holidays/preview", previewHolidays),
  readHolidaySheet,
  get("/api/working-days", listDays),
  get("/api/working-days/due", reckonDue),
];
