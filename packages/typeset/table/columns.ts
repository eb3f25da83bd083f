import type { Frame } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import { lineOf, type Style } from "../text/atoms.ts";
import { widthOfLine } from "../text/set-line.ts";
import type { Grid, PlacedCell } from "./grid.ts";

/** Between text and the lines at its sides. */
export const SIDE = 1.2;

/** A column is not counted as wanting more characters than this: longer text goes over several lines. */
const WISH = 16;

/**
 * Widths of the columns, filling their frame: each gets what its words need at least, the rest goes to those that
 * have the most text.
 */
export function columnWidths({ columns, cells }: Grid, style: Style, metrics: Metrics, frame: Frame): number[] {
  const least = Array.from({ length: columns }, () => 2 * style.pitch + 2 * SIDE);
  const wish = [...least];
  // Cells over several columns ask for what the cells of those columns leave over.
  for (const cell of cells.toSorted((one, other) => one.colspan - other.colspan)) {
    const { word, all } = needsOf(cell, style, metrics);
    widen(least, cell, word + 2 * SIDE);
    widen(wish, cell, Math.min(all, WISH * style.pitch) + 2 * SIDE);
  }
  const leastSum = sumOf(least);
  if (leastSum >= frame.width) return least.map((width) => (width * frame.width) / leastSum);
  const rest = wish.map((width, index) => Math.max(0, width - least[index]!));
  const restSum = sumOf(rest);
  const free = frame.width - leastSum;
  if (restSum === 0) return least.map((width) => width + free / columns);
  // What all wishes leave over is shared in proportion to the whole width of the columns.
  const given = Math.min(1, free / restSum);
  const over = Math.max(0, free - restSum);
  const full = least.map((width, index) => width + rest[index]! * given);
  const fullSum = sumOf(full);
  return full.map((width) => width + (over * width) / fullSum);
}

/** Columns that together are too narrow for a cell grow alike. */
function widen(widths: number[], { column, colspan }: PlacedCell, needed: number): void {
  const lacking = needed - sumOf(widths.slice(column, column + colspan));
  if (lacking > 0) for (let at = column; at < column + colspan; at += 1) widths[at]! += lacking / colspan;
}

function needsOf({ text }: PlacedCell, style: Style, metrics: Metrics) {
  let word = 0;
  let all = 0;
  for (const line of text.split("\n")) {
    const set = lineOf(line, style, metrics);
    for (const { width } of set.atoms) word = Math.max(word, width);
    all = Math.max(all, widthOfLine(set));
  }
  return { word, all };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
