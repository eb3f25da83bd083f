import { area, type Frame, lying, sizes } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { TableBlock } from "../paper.ts";
import { type Line, lineOf, type Style } from "../text/atoms.ts";
import { breakLines } from "../text/break-lines.ts";
import { loose } from "../text/styles.ts";
import { isCentred, type PlannedCell } from "./cell-marks.ts";
import { columnWidths, SIDE } from "./columns.ts";
import { type Grid, gridOf, type PlacedCell } from "./grid.ts";
import { AIR } from "./heights.ts";

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
  /** Of the cells in their order, over how many of these columns each goes. */
  spans: readonly number[];
  /** Of the cells in their order, those that stand in the middle of their width. */
  centred: readonly boolean[];
}

/** The look of a table, upright or on its side, before it is divided into pages. */
export function tableLook({ rows, lies }: TableBlock, metrics: Metrics): TableLook {
  const { style, pitch, widths, cells } = planCells(gridOf(rows), metrics, lies ? lying : area);
  return {
    size: style.size,
    pitch,
    side: SIDE,
    air: AIR,
    widths,
    spans: cells.map(({ colspan }) => colspan),
    centred: cells.map(isCentred),
  };
}

interface Look {
  style: Style;
  head: Style;
  pitch: number;
}

/** The cells of a table in their places: smaller type where there are many columns. */
export function planCells(grid: Grid, metrics: Metrics, frame: Frame) {
  const look = lookFor((grid.columns * area.width) / frame.width);
  const widths = columnWidths(grid, look.style, metrics, frame);
  const linesOf = (cell: Broken) => brokenLines(cell, look, metrics);
  return { ...look, widths, linesOf, cells: grid.cells.map((cell) => planCell(cell, frame.left, widths, linesOf)) };
}

/** @param columns as many as would be as wide on an upright page */
function lookFor(columns: number): Look {
  const size =
    columns <= 5 ? sizes.four : columns <= 8 ? sizes.smallFour : columns <= 12 ? sizes.five : sizes.smallFive;
  return { style: loose("body", size), head: loose("black", size), pitch: size * 1.4 };
}

/** What decides on how the text of a cell is broken. */
type Broken = Pick<PlannedCell, "text" | "header" | "width">;

function planCell(
  cell: PlacedCell,
  from: number,
  widths: readonly number[],
  linesOf: (cell: Broken) => Line[],
): PlannedCell {
  const left = from + widths.slice(0, cell.column).reduce((sum, width) => sum + width, 0);
  const width = widths.slice(cell.column, cell.column + cell.colspan).reduce((sum, one) => sum + one, 0);
  return { ...cell, left, width, count: linesOf({ ...cell, width }).length };
}

function brokenLines({ text, header, width }: Broken, { style, head }: Look, metrics: Metrics): Line[] {
  return text
    .split("\n")
    .flatMap((line) => breakLines(lineOf(line.trim(), header ? head : style, metrics), [width - 2 * SIDE]));
}
