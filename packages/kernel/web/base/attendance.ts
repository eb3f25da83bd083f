const attention = 60_000; // ms after a touch for which somebody counts as being at the page
const tellEvery = 60_000; // ms; the shortest idle limit less the warning before it is three minutes
const touches = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/**
 * Whether a person is at the page, after the moments at which it was touched. What a page asks while nobody is there must not keep
 * a session open; whoever writes for long without asking anything must not lose theirs.
 */
export class Attendance {
  #touchedAt: number;
  #toldAt: number;

  /** @param now ms; opening the page is a touch of which the server knows */
  constructor(now: number) {
    this.#touchedAt = now;
    this.#toldAt = now;
  }

  /** Whether somebody touched the page within the last minute. */
  isAttended(now: number) {
    return now - this.#touchedAt < attention;
  }

  /** A request goes out that counts as the person's. */
  asked(now: number) {
    this.#toldAt = now;
  }

  /** @returns whether the server has not heard of the person for so long that it should be told */
  touched(now: number) {
    this.#touchedAt = now;
    if (now - this.#toldAt < tellEvery) return false;
    this.#toldAt = now;
    return true;
  }
}

export const attendance = new Attendance(Date.now());

/** Watches for touches until the returned function is called; `tell` asks the server for anything at all. */
export function watchAttendance(tell: () => void) {
  const touch = () => {
    if (attendance.touched(Date.now())) tell();
  };
  for (const type of touches) window.addEventListener(type, touch, { passive: true, capture: true });
  return () => {
    for (const type of touches) window.removeEventListener(type, touch, { capture: true });
  };
}
