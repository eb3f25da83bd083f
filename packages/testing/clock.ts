import type { Clock } from "@tz/kernel/server/base";

export interface Span {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}

/** Milliseconds of a span. */
export const milliseconds = ({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span) =>
  (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;

/** A clock that stands still on a Monday morning at nine in Beijing until a test moves it. */
export class MovableClock implements Clock {
  #now = Date.parse("2026-03-02T09:00:00+08:00");

  now(): Date {
    return new Date(this.#now);
  }

  move(span: Span): void {
    this.#now += milliseconds(span);
  }
}
