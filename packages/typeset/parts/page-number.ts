import { ASCENT, area } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { Mark } from "../page.ts";
import { measure, placeAt, placeRight } from "../text/place-text.ts";
import { pageNumberStyle } from "../text/styles.ts";

/** The dashes beside the number stand 7 mm below the type area (GB/T 9704-2012 7.5). */
export const PAGE_NUMBER_DASH = area.bottom + 7;

/** — 1 — at the outer side, one character in: right on odd pages, left on even ones. */
export function pageNumber(number: number, metrics: Metrics): Mark[] {
  const { size } = pageNumberStyle;
  // The stroke of a dash lies in the middle of its square.
  const baseline = PAGE_NUMBER_DASH + (ASCENT - 0.5) * size;
  const words = measure(`— ${number} —`, pageNumberStyle, metrics);
  return number % 2 === 1 ? placeRight(words, area.right - size, baseline) : placeAt(words, area.left + size, baseline);
}
