import type { CalendarDay, HolidayFaultCode } from "../../contract/calendar/index.ts";
import { formatDay, parseDay, weekdayOf } from "./day.ts";

export interface HolidayFault {
  /** Counted from 1. */
  line: number;
  code: HolidayFaultCode;
  /** The words concerned. */
  what: string;
}

export interface HolidaysRead {
  days: CalendarDay[];
  faults: HolidayFault[];
}

/**
 * Reads a year's holidays from what people have at hand: the notice of the State Council's office as it was published
 * (`二、春节：2月15日（周日）至23日放假调休，共9天。2月14日（周六）上班。`), or rows of date, 休 or 班, and name, as they are
 * copied from a sheet. Lines without a date are passed over. Every contradiction is named with its line: weekdays and
 * counts of days that do not agree, days named twice.
 */
export function readHolidays(text: string, year: number): HolidaysRead {
  const found = new Map<string, CalendarDay>();
  const faults: HolidayFault[] = [];
  text.split(/\r?\n/).forEach((written, index) => {
    // One space for many: what follows then takes time in proportion to the text, whatever somebody pastes.
    const line = written.replace(/\s+/g, " ").trim();
    const fault: Report = (code, what) => void faults.push({ line: index + 1, code, what });
    for (const day of readRow(line, fault) ?? readNotice(line, year, fault)) {
      if (Math.abs(Number(day.day.slice(0, 4)) - year) > 1) fault("calendar.other_year", day.day);
      else if (found.has(day.day)) fault("calendar.day_twice", day.day);
      else found.set(day.day, day);
    }
  });
  if (found.size === 0 && faults.length === 0)
    faults.push({ line: 1, code: "calendar.no_holidays", what: String(year) });
  return { days: [...found.values()], faults: faults.slice(0, MOST_FAULTS) };
}

/** More than a person mends at once. */
const MOST_FAULTS = 200;

type Report = (code: HolidayFaultCode, what: string) => void;

const ROW = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ ,，]+([^ ,，]+)[ ,，]*(.*)$/;
const restWords = new Set(["休", "休息", "假", "放假", "节假日", "holiday", "rest"]);
const workWords = new Set(["班", "上班", "补班", "调休上班", "工作日", "work", "workday"]);

/** `2026-01-01 休 元旦`, parted by tabs, commas or spaces; undefined when the line is not a row. */
function readRow(line: string, report: Report): CalendarDay[] | undefined {
  const match = ROW.exec(line);
  if (!match) return undefined;
  const [, year, month, date, kind = "", name = ""] = match;
  const day = dateOf(Number(year), Number(month), Number(date));
  const working = workWords.has(kind.toLowerCase());
  if (Number.isNaN(day)) report("calendar.no_such_day", `${year}-${month}-${date}`);
  else if (!working && !restWords.has(kind.toLowerCase())) report("calendar.unknown_kind", kind);
  else return [{ day: formatDay(day), working, name: name.trim().slice(0, 50) || null }];
  return [];
}

/** One line of the notice: a holiday with its days of rest, and the days on which is worked for it. */
function readNotice(line: string, year: number, report: Report): CalendarDay[] {
  const [, name = null, rest = line] =
    /^(?:[一二三四五六七八九十]{1,3}、|\d+[.．、])?\s*([^：:\d]{2,20})[：:](.*)$/.exec(line) ?? [];
  return rest.split("。").flatMap((sentence) => {
    const word = /放假|上班/.exec(sentence);
    if (!word) return [];
    const days = readDates(sentence.slice(0, word.index), year, report);
    const said = /共(\d+)天|放假(\d+)天/.exec(sentence);
    if (said && days.length > 0 && Number(said[1] ?? said[2]) !== days.length) report("calendar.wrong_count", said[0]);
    return days.map((day) => ({ day: formatDay(day), working: word[0] === "上班", name }));
  });
}

const DATE = /(至|—|-)?\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(]([^）)]{0,40})[）)])?/g;

/** `2月15日（周日）至23日（周一）` and lists of such, as days; a month or year that is not written is the one before. */
function readDates(text: string, year: number, report: Report): number[] {
  const days: number[] = [];
  let month = Number.NaN;
  let inYear = year;
  for (const [whole, until, writtenYear, writtenMonth, date, remark = ""] of text.matchAll(DATE)) {
    inYear = writtenYear ? Number(writtenYear) : inYear;
    month = writtenMonth ? Number(writtenMonth) : month;
    const day = dateOf(inYear, month, Number(date));
    if (Number.isNaN(day)) report("calendar.no_such_day", whole);
    else if (!weekdayAgrees(day, remark)) report("calendar.wrong_weekday", whole);
    const first = until ? days.at(-1) : undefined;
    if (first !== undefined) for (let next = first + 1; next < day && next < first + 31; next += 1) days.push(next);
    if (!Number.isNaN(day)) days.push(day);
  }
  return days;
}

const dateOf = (year: number, month: number, date: number) =>
  parseDay(`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);

function weekdayAgrees(day: number, remark: string): boolean {
  const [, weekday] = /(?:周|星期)([日天一二三四五六])/.exec(remark) ?? [];
  return weekday === undefined || "日一二三四五六".indexOf(weekday.replace("天", "日")) === weekdayOf(day);
}
