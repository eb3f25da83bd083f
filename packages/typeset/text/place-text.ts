import type { Metrics } from "../metrics.ts";
import type { TextRun } from "../page.ts";
import { type Atom, atomsOf, type Style } from "./atoms.ts";
import { setLine, widthOfAtoms } from "./set-line.ts";

/** Text of one line as it is measured before it gets its place. */
export interface Measured {
  atoms: readonly Atom[];
  width: number;
}

export function measure(text: string, style: Style, metrics: Metrics): Measured {
  const atoms = atomsOf(text, style, metrics);
  return { atoms, width: widthOfAtoms(atoms) };
}

/** @param baseline in millimetres, from wherever the caller counts */
export const placeAt = ({ atoms, width }: Measured, x: number, baseline: number): TextRun[] =>
  setLine(atoms, x, baseline, width, "start");

export const placeCentred = (measured: Measured, middle: number, baseline: number) =>
  placeAt(measured, middle - measured.width / 2, baseline);

export const placeRight = (measured: Measured, right: number, baseline: number) =>
  placeAt(measured, right - measured.width, baseline);
