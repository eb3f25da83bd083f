import type { NoticeSettings } from "../../contract/notify/index.ts";

export const defaultSettings: NoticeSettings = { events: {}, quietFrom: "22:00", quietTo: "07:00", digestAt: null };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const BEIJING = 8 * 60 * MINUTE;

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const minuteOfDay = (at: Date) => Math.floor(((at.getTime() + BEIJING) % DAY) / MINUTE);

/** The next moment, not before `at`, at which it is `time` in Beijing. */
function nextAt(time: string, at: Date): Date {
  const wait = (minutesOf(time) - minuteOfDay(at) + 24 * 60) % (24 * 60);
  return new Date(at.getTime() - (at.getTime() % MINUTE) + wait * MINUTE);
}

function isQuiet(settings: NoticeSettings, at: Date): boolean {
  if (settings.quietFrom === null || settings.quietTo === null) return false;
  const [from, to, now] = [minutesOf(settings.quietFrom), minutesOf(settings.quietTo), minuteOfDay(at)];
  return from <= to ? from <= now && now < to : now >= from || now < to;
}

/** When a message may leave: urgent ones at once; others after the quiet hours, and e-mail with the day's digest. */
export function leavesAt(
  settings: NoticeSettings,
  { channel, urgent, at }: { channel: "email" | "sms"; urgent: boolean; at: Date },
): Date {
  if (urgent) return at;
  const gathered = channel === "email" && settings.digestAt !== null ? nextAt(settings.digestAt, at) : at;
  return isQuiet(settings, gathered) ? nextAt(settings.quietTo!, gathered) : gathered;
}
