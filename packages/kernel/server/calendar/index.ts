export { officeDay } from "./day.ts";
export { calendarFloor } from "./floor.ts";
export {
  addWorkingTime,
  closeOfWorkingDay,
  isWorkingDay,
  nextWorkingMoment,
  type WorkingTime,
  workingTimeBetween,
} from "./working-time.ts";
