import type { Season } from "../../contract/calendar/index.ts";
import type { Spans } from "./arithmetic.ts";
import { formatDay, minute, weekdayOf, yearOf } from "./day.ts";
import { publishedDays, publishedYears } from "./published.ts";

/** What a calendar says of one day: worked or not, and the holiday it belongs to. */
export interface DayEntry {
  working: boolean;
  name: string | null;
}

/** One calendar of a unit, of a region, or the one for all. */
export interface Layer {
  /** The hours by season, or null when the calendar only changes days. */
  seasons: readonly Season[] | null;
  days: ReadonlyMap<number, DayEntry>;
  /** Years whose holidays are entered in full, so that nothing further away counts for them. */
  listedYears: ReadonlySet<number>;
}

/** A day as it is for a unit. `known` is false while the year's holidays are not published: weekends alone count then. */
export interface DayFact extends DayEntry {
  known: boolean;
}

const isWeekend = (day: number) => weekdayOf(day) % 6 === 0;

/** What a day is, by the nearest calendar that says so: the unit's, its regions', the one for all, the published days. */
export function dayFact(layers: readonly Layer[], day: number): DayFact {
  const year = yearOf(day);
  for (const layer of layers) {
    const entry = layer.days.get(day);
    const listed = layer.listedYears.has(year);
    if (entry) return { ...entry, known: listed || isKnown(layers, year) };
    if (listed) return { working: !isWeekend(day), name: null, known: true };
  }
  const entry = publishedDays.get(day) ?? { working: !isWeekend(day), name: null };
  return { ...entry, known: publishedYears.has(year) };
}

/** Whether the holidays of a year are published or entered. */
export function isKnown(layers: readonly Layer[], year: number): boolean {
  return publishedYears.has(year) || layers.some((layer) => layer.listedYears.has(year));
}

/** The working hours of a day; none on a day of rest. The nearest calendar with hours counts. */
export function spansOfDay(layers: readonly Layer[], day: number): Spans {
  if (!dayFact(layers, day).working) return [];
  const seasons = layers.find((layer) => layer.seasons !== null)?.seasons ?? [];
  const date = formatDay(day).slice(5);
  // Seasons are in order of their first day; before the first of the year the last one of the year before still runs.
  const season = seasons.findLast(({ from }) => from <= date) ?? seasons.at(-1);
  return (season?.hours ?? []).map(({ from, to }) => [timeOf(from), timeOf(to)] as const);
}

/** `08:30` as milliseconds from midnight. */
function timeOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return (hours * 60 + minutes) * minute;
}
