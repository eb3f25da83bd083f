export { calendarErrors, type HolidayFaultCode, holidayFaults } from "./errors.ts";
export { calendarPermissions } from "./permissions.ts";
export {
  CalendarDay,
  CalendarDays,
  CalendarPage,
  CalendarView,
  ChangeCalendar,
  CreateCalendar,
  DayView,
  day,
  HolidaysRead,
  holidaysText,
  Season,
  Seasons,
  year,
} from "./schemas.ts";
