import type { Clock } from "@tz/kernel/server/base";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const BEIJING = 8 * 60 * MINUTE;

/** A clock that goes through past office days: each step is a little later, nights and week-ends are left out. */
export class OfficeClock implements Clock {
  #now: number;
  readonly #present: Clock;

  /**
   * @param from the first moment; moved into office hours
   * @param present the real clock, which it never passes
   */
  constructor(from: Date, present: Clock) {
    this.#now = from.getTime();
    this.#present = present;
    this.advance(0);
  }

  now(): Date {
    return new Date(Math.min(this.#now, this.#present.now().getTime()));
  }

  advance(minutes: number): void {
    this.#now += minutes * MINUTE;
    for (;;) {
      const local = new Date(this.#now + BEIJING);
      const hour = local.getUTCHours();
      const weekend = local.getUTCDay() % 6 === 0;
      if (!weekend && hour >= 9 && hour < 18) return;
      const nine = Math.floor((this.#now + BEIJING) / DAY) * DAY + 9 * 60 * MINUTE - BEIJING;
      this.#now = hour < 9 && !weekend ? nine : nine + DAY;
    }
  }
}
