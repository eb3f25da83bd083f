import { area, type Frame, lying, sizes } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { TableBlock } from "../paper.ts";
import { lineOf, type Style } from "../text/atoms.ts";
import { breakLines } from "../text/break-lines.ts";
import { loose } from "../text/styles.ts";
import { isCentred, type SetCell } from "./cell-marks.ts";
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
  /** Of the cells in their order, those that stand in the middle of their width. */
  centred: readonly boolean[];
}

/** The look of a table, upright or on its side, before it is divided into pages. */
export function tableLook({ rows, lies }: TableBlock, metrics: Metrics): TableLook {
  const { style, pitch, widths, cells } = setCells(gridOf(rows), metrics, lies ? lying : area);
  return { size: style.size, pitch, side: SIDE, air: AIR, widths, centred: cells.map(isCentred) };
}

interface Look {
  style: Style;
  head: Style;
  pitch: number;
}

/** The cells of a table with their lines: smaller type where there are many columns. */
export function setCells(grid: Grid, metrics: Metrics, frame: Frame) {
  const look = lookFor((grid.columns * area.width) / frame.width);
  const widths = columnWidths(grid, look.style, metrics, frame);
  return { ...look, widths, cells: grid.cells.map((cell) => setCell(cell, frame.left, widths, look, metrics)) };
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
  const lines = cell.text
    .split("\n")
    .flatMap((line) => breakLines(lineOf(line.trim(), style, metrics), [width - 2 * SIDE]));
  return { ...cell, left, width, lines };
}
