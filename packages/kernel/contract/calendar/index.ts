export { calendarErrors } from "./errors.ts";
export { calendarPermissions } from "./permissions.ts";
export { CalendarDay, CalendarPage, CalendarView, DayView, day, Season, Seasons } from "./schemas.ts";
