import type { ErrorCatalogue } from "../base/index.ts";

export const calendarErrors = {
  "calendar.exists": {
    status: 409,
    zh: "{owner}已有工作日历，请直接修改。",
    en: "{owner} already has a calendar. Change that one.",
  },
  "calendar.owner_unknown": {
    status: 422,
    zh: "没有找到所选的单位或行政区划，请重新选择。",
    en: "There is no such unit or region. Choose again.",
  },
  "calendar.default_stays": {
    status: 409,
    zh: "通用日历供没有单独设置的单位使用，不能删除，作息时间也不能为空。",
    en: "The calendar for all serves every unit without its own: it cannot be removed or left without hours.",
  },
  "calendar.holidays_unreadable": {
    status: 422,
    zh: "放假安排中有读不懂或前后矛盾的内容，未作任何改动。请按各项提示修改后再导入。",
    en: "Some of the holidays could not be read or contradict each other; nothing was changed. Correct what is named and import again.",
  },
  "calendar.no_working_time": {
    status: 422,
    zh: "按现有工作日历推算不出这个时限，请核对天数，或请系统管理员检查工作日历。",
    en: "The calendar has no working time to reach this. Check the amount, or ask the system administrator to check the calendar.",
  },
} satisfies ErrorCatalogue;
