import type { SessionLeft } from "../../../contract/access/index.ts";

const longest = 30 * 60_000; // ms; a browser's timer takes no more than 24 days
const whileWarning = 5_000; // ms; another tab may have gone on meanwhile

/** Whether the person is to be asked now whether they go on. */
export const isEnding = ({ seconds, warnSeconds }: SessionLeft) => seconds <= warnSeconds;

/**
 * When to look again how long the session lasts, in milliseconds: when the warning is due, and during it again and again until the
 * very end, when the answer leads to the sign-in page.
 */
export function nextLook(left: SessionLeft | undefined): number {
  if (!left) return whileWarning;
  if (isEnding(left)) return Math.min(Math.max(left.seconds, 1) * 1000, whileWarning);
  return Math.min((left.seconds - left.warnSeconds) * 1000, longest);
}

/** Whole seconds that are left of what was read at `readAt`; never below nothing. */
export const secondsLeft = ({ seconds }: SessionLeft, readAt: number, now: number) =>
  Math.max(0, Math.ceil(seconds - (now - readAt) / 1000));
