/** Offices of the People's Republic write Beijing time wherever the reader's computer thinks it is. */
export const timeZone = "Asia/Shanghai";

const day = 24 * 60 * 60 * 1000;
const offset = 8 * 60 * 60 * 1000; // Asia/Shanghai keeps no summer time

/** The number of whole Beijing days from one moment's day to the other's: 0 today, 1 tomorrow, -1 yesterday. */
export function daysBetween(from: Date, to: Date) {
  return Math.floor((to.getTime() + offset) / day) - Math.floor((from.getTime() + offset) / day);
}

export type DueTone = "late" | "today" | "soon" | "later";

/** How near a deadline is; `soon` is within three days. */
export function dueTone(due: Date, now: Date): DueTone {
  if (due.getTime() <= now.getTime()) return "late";
  const days = daysBetween(now, due);
  if (days === 0) return "today";
  return days <= 3 ? "soon" : "later";
}

/** How long something is over its time, in whole hours under two days and in whole days from there. */
export function lateness(due: Date, now: Date): { unit: "hours" | "days"; count: number } {
  const hours = Math.max(1, Math.floor((now.getTime() - due.getTime()) / (60 * 60 * 1000)));
  return hours < 48 ? { unit: "hours", count: hours } : { unit: "days", count: Math.floor(hours / 24) };
}

export type DateForm = "day" | "minute" | "short" | "brief";

/**
 * Writes a moment: `day` 2026年3月5日, `minute` with the time, `short` without what a reader knows (year, today), `brief`
 * with the time for today only.
 */
export function writeMoment(moment: Date, form: DateForm, language: string, now: Date) {
  const sameYear = yearOf(moment) === yearOf(now);
  const today = daysBetween(now, moment) === 0;
  const options: Intl.DateTimeFormatOptions = { timeZone };
  const known = form === "short" || form === "brief";
  if (!known || !today) Object.assign(options, { month: language === "en" ? "short" : "long", day: "numeric" });
  if (!known || !sameYear) options.year = "numeric";
  if (form === "minute" || (form === "short" && sameYear) || (form === "brief" && today)) {
    Object.assign(options, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  }
  return new Intl.DateTimeFormat(language, options).format(moment);
}

function yearOf(moment: Date) {
  return new Date(moment.getTime() + offset).getUTCFullYear();
}
