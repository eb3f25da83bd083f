export const spanUnits = ["minutes", "hours", "days", "weeks", "months"] as const;

/** A length of time in one unit. */
export interface Span {
  amount: number;
  unit: (typeof spanUnits)[number];
}

export interface Cycle extends Span {
  times: number;
}

const marks = {
  minutes: ["PT", "M"],
  hours: ["PT", "H"],
  days: ["P", "D"],
  weeks: ["P", "W"],
  months: ["P", "M"],
} as const;

/** As ISO 8601 writes it: `PT4H`. */
export const durationOf = ({ amount, unit }: Span) => marks[unit].join(String(amount));

/** A duration in one unit; undefined where it is more than that, or none. */
export function spanIn(text: string): Span | undefined {
  const amount = Number(/\d+/.exec(text)?.[0] ?? 0);
  const unit = spanUnits.find((one) => durationOf({ amount, unit: one }) === text.trim());
  return unit && amount > 0 ? { amount, unit } : undefined;
}

/** `R3/PT4H`: so often, each time after so long. */
export const cycleOf = ({ times, ...span }: Cycle) => `R${times}/${durationOf(span)}`;

/** A cycle with a number of times and a simple span; undefined where it is another. */
export function cycleIn(text: string): Cycle | undefined {
  const [, times, duration = ""] = /^R([1-9]\d{0,2})\/(.+)$/.exec(text.trim()) ?? [];
  const span = spanIn(duration);
  return times && span ? { ...span, times: Number(times) } : undefined;
}
