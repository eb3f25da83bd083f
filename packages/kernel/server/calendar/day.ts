/**
 * Days as people in China count them, whatever time zone the process runs in. China keeps UTC+8 without summer time since
 * 1991-09-15; a day is the whole number of days since 1970-01-01.
 */
const offset = 8 * 3_600_000;
export const dayLength = 86_400_000;
export const minute = 60_000;

/** The day in which a moment (milliseconds since 1970) falls. */
export const dayOf = (at: number) => Math.floor((at + offset) / dayLength);

/** The moment (milliseconds since 1970) at which a day begins in China. */
export const startOfDay = (day: number) => day * dayLength - offset;

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: number) => (((day + 4) % 7) + 7) % 7;

/** `2026-10-01` for a day. */
export const formatDay = (day: number) => new Date(day * dayLength).toISOString().slice(0, 10);

/** `2026-10-01` for the day in which a moment falls. */
export const officeDay = (moment: Date) => formatDay(dayOf(moment.getTime()));

/** The day of `2026-10-01`; NaN when there is no such day. */
export function parseDay(text: string): number {
  const day = Date.parse(`${text}T00:00:00Z`) / dayLength;
  return Number.isFinite(day) && formatDay(day) === text ? day : Number.NaN;
}

export const yearOf = (day: number) => Number(formatDay(day).slice(0, 4));
