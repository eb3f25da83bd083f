import { ASCENT, type Frame } from "../geometry.ts";
import type { Mark } from "../page.ts";
import { vertical } from "../parts/rules.ts";
import type { Line } from "../text/atoms.ts";
import { setLine, widthOfLine } from "../text/set-line.ts";
import { SIDE } from "./columns.ts";
import type { PlacedCell } from "./grid.ts";

const THICK = 0.35;
const THIN = 0.25;

/** A cell with its place on the sheet. */
export interface PlannedCell extends PlacedCell {
  left: number;
  width: number;
  /** How many lines its text has. */
  count: number;
}

/** A cell with its text in lines: so many atoms are held only while its rows are set. */
export interface SetCell extends PlannedCell {
  lines: readonly Line[];
}

/** Heads and single lines stand in the middle, longer text begins at the left. */
export const isCentred = ({ header, count }: PlannedCell) => header || count === 1;

/**
 * Some lines of a cell, halfway up in this height.
 * @param top where the height begins
 */
export function cellMarks(cell: SetCell, lines: readonly Line[], height: number, pitch: number, top = 0): Mark[] {
  const first = top + Math.max(0, (height - lines.length * pitch) / 2);
  return lines.flatMap((line, index) => lineMarks(cell, line, first + index * pitch, pitch));
}

function lineMarks(cell: SetCell, line: Line, top: number, pitch: number): Mark[] {
  const { size } = line.atoms[line.from]!.style;
  const room = cell.width - 2 * SIDE;
  const centred = isCentred(cell);
  const x = cell.left + SIDE + (centred ? Math.max(0, room - widthOfLine(line)) / 2 : 0);
  const isLast = line === cell.lines.at(-1);
  const baseline = top + (pitch - size) / 2 + ASCENT * size;
  return setLine(line, x, baseline, room, centred || isLast ? "start" : "fill");
}

/** The left side of every cell, and the right edge of the table. */
export function sides(here: readonly SetCell[], height: number, frame: Frame): Mark[] {
  return [
    ...here.map(({ left }) => vertical(left, 0, height, left === frame.left ? THICK : THIN)),
    vertical(frame.right, 0, height, THICK),
  ];
}
