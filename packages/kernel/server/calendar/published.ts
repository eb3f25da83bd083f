import chineseDays from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { parseDay, yearOf } from "./day.ts";
import type { DayEntry } from "./rules.ts";

/**
 * The holidays and make-up days that the State Council's office published, as chinese-days collects them. Its data is
 * read, not its functions: those count in the process's own time zone.
 */
function load(): Map<number, DayEntry> {
  const entries = [
    ...Object.entries(chineseDays.holidays).map(([date, names]) => ({ date, names, working: false })),
    ...Object.entries(chineseDays.workdays).map(([date, names]) => ({ date, names, working: true })),
  ];
  // "National Day,国庆节,3": the English name, the Chinese one, the statutory days.
  return new Map(
    entries.map(({ date, names, working }) => [parseDay(date), { working, name: names.split(",")[1] ?? null }]),
  );
}

export const publishedDays: ReadonlyMap<number, DayEntry> = load();
export const publishedYears: ReadonlySet<number> = new Set([...publishedDays.keys()].map(yearOf));
