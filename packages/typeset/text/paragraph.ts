import { area, baselineIn, LINE } from "../geometry.ts";
import { lineRow, type Row } from "../row.ts";
import type { Atom } from "./atoms.ts";
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
export function paragraphRows(atoms: readonly Atom[], indents: Indents, options: Partial<Row> = {}): Row[] {
  const { first, rest, right } = indents;
  const lines = breakLines(atoms, [area.width - first - right, area.width - rest - right]);
  return lines.map(({ from, to }, index) => {
    const indent = index === 0 ? first : rest;
    const line = atoms.slice(from, to);
    const isLast = index === lines.length - 1;
    const baseline = baselineIn(LINE, line[0]!.style.size);
    const width = area.width - indent - right;
    return lineRow(setLine(line, area.left + indent, baseline, width, isLast ? "start" : "fill"), options);
  });
}

/** A paragraph behind a label; all its lines begin where the label ends, which is never stretched. */
export function labelledRows(label: Measured, left: number, atoms: readonly Atom[]): Row[] {
  const indent = left + label.width;
  const [first, ...rest] = paragraphRows(atoms, { first: indent, rest: indent, right: 0 });
  if (first === undefined) return [];
  const marks = placeAt(label, area.left + left, baselineIn(LINE, label.atoms[0]?.style.size ?? 0));
  return [{ ...first, marks: [...marks, ...first.marks] }, ...rest];
}
