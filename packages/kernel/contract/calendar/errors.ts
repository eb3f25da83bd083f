import type { Bilingual, ErrorCatalogue } from "../base/index.ts";

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
  "calendar.no_working_time": {
    status: 422,
    zh: "按现有工作日历推算不出这个时限，请核对天数，或请系统管理员检查工作日历。",
    en: "The calendar has no working time to reach this. Check the amount, or ask the system administrator to check the calendar.",
  },
} satisfies ErrorCatalogue;

/** What may be wrong with a line of holidays that somebody imports. */
export const holidayFaults = {
  "calendar.no_such_day": {
    zh: "第{line}行：没有“{what}”这一天，请核对日期。",
    en: "Line {line}: there is no such day as {what}. Check the date.",
  },
  "calendar.wrong_weekday": {
    zh: "第{line}行：“{what}”与所写的星期不符，请核对日期或年度。",
    en: "Line {line}: {what} falls on another weekday. Check the date or the year.",
  },
  "calendar.wrong_count": {
    zh: "第{line}行：“{what}”与起止日期的天数不符，请核对。",
    en: "Line {line}: “{what}” does not agree with the dates. Check them.",
  },
  "calendar.unknown_kind": {
    zh: "第{line}行：不明白“{what}”，请填写“休”或“班”。",
    en: "Line {line}: “{what}” is not understood. Write 休 (rest) or 班 (work).",
  },
  "calendar.day_twice": {
    zh: "第{line}行：{what}出现了两次，请删去一处。",
    en: "Line {line}: {what} appears twice. Remove one.",
  },
  "calendar.other_year": {
    zh: "第{line}行：{what}不属于所选年度，请核对年度。",
    en: "Line {line}: {what} is not in the chosen year. Check the year.",
  },
  "calendar.no_holidays": {
    zh: "没有读到{what}年的放假安排，请粘贴放假通知全文，或每行填写日期、“休”或“班”、节日名称。",
    en: "No holidays of {what} were found. Paste the whole notice, or rows of date, 休 or 班, and name.",
  },
} satisfies Record<string, Bilingual>;
export type HolidayFaultCode = keyof typeof holidayFaults;
