import type { PlacedCell } from "./grid.ts";

/** Above and below the text of a cell. */
export const AIR = 1.4;

type Spanning = Pick<PlacedCell, "row" | "rowspan">;

export const heightFor = (lines: number, pitch: number) => Math.max(1, lines) * pitch + 2 * AIR;

/** How many lines a row of this height takes. */
const capacity = (height: number, pitch: number) => Math.floor((height - 2 * AIR) / pitch + 0.001);

/** Rows are as high as their highest cell; the last row that a cell spans takes the lines that found no room above. */
export function rowHeights(rows: number, cells: readonly (Spanning & { count: number })[], pitch: number): number[] {
  const heights = Array.from({ length: rows }, () => heightFor(1, pitch));
  for (const { row, rowspan, count } of cells)
    if (rowspan === 1) heights[row] = Math.max(heights[row]!, heightFor(count, pitch));
  for (const { row, rowspan, count } of cells) {
    if (rowspan === 1) continue;
    const last = row + rowspan - 1;
    const above = heights.slice(row, last).reduce((sum, height) => sum + capacity(height, pitch), 0);
    heights[last] = Math.max(heights[last]!, heightFor(count - above, pitch));
  }
  return heights;
}

/** Which of a cell's lines stand in this row, where its rows may come to stand on different pages. */
export function linesIn<Line>(
  cell: Spanning & { lines: readonly Line[] },
  row: number,
  heights: readonly number[],
  pitch: number,
): readonly Line[] {
  const before = heights.slice(cell.row, row).reduce((sum, height) => sum + capacity(height, pitch), 0);
  const isLast = row === cell.row + cell.rowspan - 1;
  return cell.lines.slice(before, isLast ? undefined : before + capacity(heights[row]!, pitch));
}
