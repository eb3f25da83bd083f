import { area, type Frame, lying, sizes } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { TableBlock } from "../paper.ts";
import { horizontal } from "../parts/rules.ts";
import type { Row } from "../row.ts";
import { atomsOf, type Style } from "../text/atoms.ts";
import { breakLines } from "../text/break-lines.ts";
import { loose } from "../text/styles.ts";
import { cellMarks, isCentred, type SetCell, sides } from "./cell-marks.ts";
import { columnWidths, SIDE } from "./columns.ts";
import { type Grid, gridOf, type PlacedCell } from "./grid.ts";
import { AIR, linesIn, rowHeights } from "./heights.ts";

const THICK = 0.35;
const THIN = 0.25;
/** Rows that one cell joins stay on one page while they are no higher than this part of it. */
const KEPT_TOGETHER = 1 / 2;
/** A row higher than this part of a page is divided between its lines. */
const TALLEST = 0.6;

/** Rows that cells join with each other; most are alone. */
export interface SetGroup {
  rows: readonly Row[];
  /** The row of the table after it. */
  to: number;
  /** It stays on one page. */
  together: boolean;
}

interface Look {
  style: Style;
  head: Style;
  pitch: number;
}

/** A table while it is set. */
interface Table {
  cells: readonly SetCell[];
  heights: readonly number[];
  pitch: number;
  frame: Frame;
}

/** Sets all rows of a table: smaller type where there are many columns. */
export function setTable(grid: Grid, metrics: Metrics, frame: Frame): SetGroup[] {
  const { look, cells } = setCells(grid, metrics, frame);
  const table = { cells, heights: rowHeights(grid.rows, cells, look.pitch), pitch: look.pitch, frame };
  return joinedRows(grid).map(({ from, to }) => setGroup(table, from, to));
}

/** How a table is set, for whoever leaves its lines and pages to another program; lengths in millimetres. */
export interface TableLook {
  size: number;
  /** From line to line in a cell. */
  pitch: number;
  /** Beside the text of a cell, and above and below it. */
  side: number;
  air: number;
  /** Of the columns. */
  widths: readonly number[];
  /** Of the cells in their order, those that stand in the middle of their width. */
  centred: readonly boolean[];
}

/** The look of a table, upright or on its side, before it is divided into pages. */
export function tableLook({ rows, lies }: TableBlock, metrics: Metrics): TableLook {
  const { look, widths, cells } = setCells(gridOf(rows), metrics, lies ? lying : area);
  return { size: look.style.size, pitch: look.pitch, side: SIDE, air: AIR, widths, centred: cells.map(isCentred) };
}

function setCells(grid: Grid, metrics: Metrics, frame: Frame) {
  const look = lookFor((grid.columns * area.width) / frame.width);
  const widths = columnWidths(grid, look.style, metrics, frame);
  return { look, widths, cells: grid.cells.map((cell) => setCell(cell, frame.left, widths, look, metrics)) };
}

/** @param columns as many as would be as wide on an upright page */
function lookFor(columns: number): Look {
  const size =
    columns <= 5 ? sizes.four : columns <= 8 ? sizes.smallFour : columns <= 12 ? sizes.five : sizes.smallFive;
  return { style: loose("body", size), head: loose("black", size), pitch: size * 1.4 };
}

function setCell(cell: PlacedCell, from: number, widths: readonly number[], look: Look, metrics: Metrics): SetCell {
  const left = from + widths.slice(0, cell.column).reduce((sum, width) => sum + width, 0);
  const width = widths.slice(cell.column, cell.column + cell.colspan).reduce((sum, one) => sum + one, 0);
  const style = cell.header ? look.head : look.style;
  const lines = cell.text.split("\n").flatMap((line) => {
    const atoms = atomsOf(line.trim(), style, metrics);
    return breakLines(atoms, [width - 2 * SIDE]).map(({ from, to }) => atoms.slice(from, to));
  });
  return { ...cell, left, width, lines };
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

function setGroup(table: Table, from: number, to: number): SetGroup {
  const height = table.heights.slice(from, to).reduce((sum, one) => sum + one, 0);
  const together = height <= table.frame.height * KEPT_TOGETHER;
  const rows = Array.from({ length: to - from }, (_, index) => setRow(table, from + index, together)).flat();
  return { rows, to, together };
}

function setRow(table: Table, index: number, together: boolean): Row[] {
  const { cells, heights, pitch, frame } = table;
  const here = cells.filter(({ row, rowspan }) => row <= index && index < row + rowspan);
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
