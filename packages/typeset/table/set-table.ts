import type { Frame } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import { horizontal } from "../parts/rules.ts";
import type { Row } from "../row.ts";
import type { Line } from "../text/atoms.ts";
import { cellMarks, type PlannedCell, type SetCell, sides } from "./cell-marks.ts";
import type { Grid } from "./grid.ts";
import { AIR, linesIn, rowHeights } from "./heights.ts";
import { planCells } from "./table-look.ts";

const THICK = 0.35;
const THIN = 0.25;
/** Rows that one cell joins stay on one page while they are no higher than this part of it. */
const KEPT_TOGETHER = 1 / 2;
/** A row higher than this part of a page is divided between its lines. */
const TALLEST = 0.6;

/** Rows that cells join with each other; most are alone. */
export interface RowGroup {
  /** The row of the table after it. */
  to: number;
  /** It stays on one page. */
  together: boolean;
  /** Sets it, anew each time: a long table is never held whole. */
  set(): readonly Row[];
}

/** A table while it is set. */
interface Table {
  /** The cells that reach this row. */
  cellsOf(row: number): readonly SetCell[];
  heights: readonly number[];
  pitch: number;
  frame: Frame;
}

/** All rows of a table: smaller type where there are many columns. */
export function setTable(grid: Grid, metrics: Metrics, frame: Frame): RowGroup[] {
  const { pitch, cells, linesOf } = planCells(grid, metrics, frame);
  const heights = rowHeights(grid.rows, cells, pitch);
  const table = { cellsOf: cellsByRow(grid.rows, cells, linesOf), heights, pitch, frame };
  return joinedRows(grid).map(({ from, to }) => groupOf(table, from, to));
}

/** A cell is broken into lines when its row is set; one that reaches several rows only once. */
function cellsByRow(
  rows: number,
  cells: readonly PlannedCell[],
  linesOf: (cell: PlannedCell) => Line[],
): (row: number) => SetCell[] {
  const found: PlannedCell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) for (let row = cell.row; row < cell.row + cell.rowspan; row += 1) found[row]!.push(cell);
  const kept = new Map<PlannedCell, SetCell>();
  return (row) =>
    found[row]!.map((cell) => {
      const set = kept.get(cell) ?? { ...cell, lines: linesOf(cell) };
      if (cell.rowspan > 1) kept.set(cell, set);
      return set;
    });
}

/** Ranges of rows that no cell reaches out of. */
function joinedRows({ rows, cells }: Grid): { from: number; to: number }[] {
  const reach = Array.from({ length: rows }, (_, row) => row + 1);
  for (const { row, rowspan } of cells) reach[row] = Math.max(reach[row]!, row + rowspan);
  const ranges: { from: number; to: number }[] = [];
  for (let from = 0; from < rows; ) {
    let to = from + 1;
    for (let row = from; row < to; row += 1) to = Math.max(to, reach[row]!);
    ranges.push({ from, to });
    from = to;
  }
  return ranges;
}

function groupOf(table: Table, from: number, to: number): RowGroup {
  const height = table.heights.slice(from, to).reduce((sum, one) => sum + one, 0);
  const together = height <= table.frame.height * KEPT_TOGETHER;
  const set = () => Array.from({ length: to - from }, (_, index) => setRow(table, from + index, together)).flat();
  return { to, together, set };
}

function setRow(table: Table, index: number, together: boolean): Row[] {
  const { heights, pitch, frame } = table;
  const here = table.cellsOf(index);
  const height = heights[index]!;
  const edges = edgesOf(table, here, index);
  if (height > frame.height * TALLEST) return slices(table, here, index, edges);
  const texts = together
    ? here
        .filter(({ row }) => row === index)
        .flatMap((cell) => cellMarks(cell, cell.lines, spanHeight(cell, heights), pitch))
    : here.flatMap((cell) => cellMarks(cell, linesIn(cell, index, heights, pitch), height, pitch));
  const marks = [...texts, ...sides(here, height, frame), ...edges.above, ...edges.below(height)];
  return [{ height, onGrid: false, marks, ...divided(here, height) }];
}

const spanHeight = ({ row, rowspan }: SetCell, heights: readonly number[]) =>
  heights.slice(row, row + rowspan).reduce((sum, height) => sum + height, 0);

/** Lines above the cells that begin here, and below the last row. */
function edgesOf({ heights, frame }: Table, here: readonly SetCell[], index: number) {
  const starting = here.filter(({ row }) => row === index);
  const above = starting.map(({ left, width }) => horizontal(left, left + width, 0, index === 0 ? THICK : THIN));
  const isLast = index === heights.length - 1;
  const below = (height: number) => (isLast ? [horizontal(frame.left, frame.right, height, THICK)] : []);
  return { above, below };
}

/** Lines over the whole width where a page ends or begins between two rows. */
const divided = (here: readonly SetCell[], height: number) => ({
  openingMarks: here.map(({ left, width }) => horizontal(left, left + width, 0, THIN)),
  closingMarks: here.map(({ left, width }) => horizontal(left, left + width, height, THIN)),
});

/** A row too high for a page, cut between its lines. */
function slices(
  { heights, pitch, frame }: Table,
  here: readonly SetCell[],
  index: number,
  edges: ReturnType<typeof edgesOf>,
): Row[] {
  const columns = here.map((cell) => ({ cell, lines: linesIn(cell, index, heights, pitch) }));
  const count = Math.max(1, ...columns.map(({ lines }) => lines.length));
  return Array.from({ length: count }, (_, line) => {
    const [isFirst, isLast] = [line === 0, line === count - 1];
    const height = pitch + (isFirst ? AIR : 0) + (isLast ? AIR : 0);
    const texts = columns.flatMap(({ cell, lines }) =>
      cellMarks(cell, lines.slice(line, line + 1), pitch, pitch, isFirst ? AIR : 0),
    );
    const marks = [
      ...texts,
      ...sides(here, height, frame),
      ...(isFirst ? edges.above : []),
      ...(isLast ? edges.below(height) : []),
    ];
    return { height, onGrid: false, marks, ...divided(here, height) };
  });
}
