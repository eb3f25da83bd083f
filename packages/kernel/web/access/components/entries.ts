import type { PersonItem, Span } from "@tz/ui";

/** What somebody enters who delegates. */
export interface Entries {
  fromPersonId?: PersonItem[];
  toPersonId?: PersonItem[];
  span?: Span;
  /** None: every kind. */
  kinds?: string[];
  openTasks?: "keep" | "handOver";
  reason?: string;
}

/** The moment that a person wrote as `YYYY-MM-DDTHH:mm`, in Beijing wherever their computer thinks it is. */
export const inBeijing = (written: string) => new Date(`${written}:00+08:00`);
