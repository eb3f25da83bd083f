import { area, baselineIn, LINE } from "../geometry.ts";
import { lineRow, type Row } from "../row.ts";
import type { Line } from "./atoms.ts";
import { breakLines } from "./break-lines.ts";
import { type Measured, placeAt } from "./place-text.ts";
import { setLine } from "./set-line.ts";

/** From the left and right edge of the type area, in millimetres. */
export interface Indents {
  first: number;
  rest: number;
  right: number;
}

/** Lines of the grid with a paragraph in them. */
export function paragraphRows(text: Line, indents: Indents, options: Partial<Row> = {}): Row[] {
  const { first, rest, right } = indents;
  const lines = breakLines(text, [area.width - first - right, area.width - rest - right]);
  return lines.map((line, index) => {
    const indent = index === 0 ? first : rest;
    const isLast = index === lines.length - 1;
    const baseline = baselineIn(LINE, sizeOf(line));
    const width = area.width - indent - right;
    return lineRow(setLine(line, area.left + indent, baseline, width, isLast ? "start" : "fill"), options);
  });
}

/** A paragraph behind a label; all its lines begin where the label ends, which is never stretched. */
export function labelledRows(label: Measured, left: number, text: Line): Row[] {
  const indent = left + label.width;
  const [first, ...rest] = paragraphRows(text, { first: indent, rest: indent, right: 0 });
  if (first === undefined) return [];
  const marks = placeAt(label, area.left + left, baselineIn(LINE, sizeOf(label.line)));
  return [{ ...first, marks: [...marks, ...first.marks] }, ...rest];
}

const sizeOf = ({ atoms, from }: Line) => atoms[from]?.style.size ?? 0;
