import type { Metrics } from "../metrics.ts";
import type { TextRun } from "../page.ts";
import { type Line, lineOf, type Style } from "./atoms.ts";
import { setLine, widthOfLine } from "./set-line.ts";

/** Text of one line as it is measured before it gets its place. */
export interface Measured {
  line: Line;
  width: number;
}

export function measure(text: string, style: Style, metrics: Metrics): Measured {
  const line = lineOf(text, style, metrics);
  return { line, width: widthOfLine(line) };
}

/** @param baseline in millimetres, from wherever the caller counts */
export const placeAt = ({ line, width }: Measured, x: number, baseline: number): TextRun[] =>
  setLine(line, x, baseline, width, "start");

export const placeCentred = (measured: Measured, middle: number, baseline: number) =>
  placeAt(measured, middle - measured.width / 2, baseline);

export const placeRight = (measured: Measured, right: number, baseline: number) =>
  placeAt(measured, right - measured.width, baseline);
