import { timeZone } from "@tz/ui";

const dayForm = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });

/** The Beijing day of a moment, `YYYY-MM-DD`; nothing for none. */
export const dayOf = (moment: string | null) => (moment === null ? undefined : dayForm.format(new Date(moment)));

/**
 * The moment by which something due on a day must be done: the day's end in Beijing. A day that was not changed keeps the hour
 * that the sender set.
 */
export function dueAtOf(day: string | undefined, before: string | null = null) {
  if (day === undefined) return null;
  return dayOf(before) === day ? before : `${day}T23:59:59+08:00`;
}
