import type { Column } from "./keyset-rows.ts";

// All in rems, of which a window holds fewer the larger its type is.
const frame = 17; // the menu and the margins beside a list
const check = 3;
const least = 8; // in which a column without a width of its own can still be read
const narrowest = 60;

/** How wide a window must be for these columns to stand side by side, in rems; in a narrower one rows are cards. */
export function roomFor(columns: readonly Pick<Column<never>, "width">[], hasCheck: boolean): number {
  const widths = columns.map(({ width }) => (width === undefined ? least : Number.parseFloat(width)));
  const wanted = widths.reduce((sum, width) => sum + width, frame + (hasCheck ? check : 0));
  return Math.max(narrowest, wanted);
}
