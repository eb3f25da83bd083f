import type { Column } from "./keyset-rows.ts";

// All in rems, of which a list holds fewer the larger its type is.
const check = 3;
/** In which a column without a width of its own can still be read; a title wants some words on each line. */
const least = { title: 12, other: 8 };
const narrowest = 43;

/** How wide a list must be for these columns to stand side by side, in rems; in a narrower one rows are cards. */
export function roomFor(columns: readonly Pick<Column<never>, "width" | "card">[], hasCheck: boolean): number {
  const widths = columns.map(({ width, card }) =>
    width === undefined ? least[card === "title" ? "title" : "other"] : Number.parseFloat(width),
  );
  return Math.max(narrowest, sumOf(widths) + (hasCheck ? check : 0));
}

const sumOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
