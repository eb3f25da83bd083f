import type { Box, Ink, Run, Sheet, Typeface } from "./model.ts";

/** Text that stands on one baseline without a wide gap. */
export interface Line {
  /** Index of the sheet. */
  sheet: number;
  text: string;
  runs: readonly Run[];
  left: number;
  right: number;
  /** The baseline. */
  y: number;
  /** Of most of its characters. */
  size: number;
  face: Typeface;
  font: string;
  ink: Ink;
}

/** A gap of so many characters divides a line: number and signer, office and date, names beside each other. */
const DIVIDES = 1.9;
/** Runs whose baselines differ by less than this part of their size stand on one line. */
const SAME_LINE = 0.3;

/** The lines of a sheet, from top to bottom and from left to right. */
export function linesOf({ runs }: Pick<Sheet, "runs">, sheet: number): Line[] {
  const rows: Run[][] = [];
  for (const run of runs.filter(({ text }) => text.trim() !== "").toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && run.y - last.y < SAME_LINE * Math.max(2, Math.min(run.size, last.size))) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => dividedLines(row, sheet));
}

function dividedLines(row: readonly Run[], sheet: number): Line[] {
  const lines: Run[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of row.toSorted((one, other) => one.x - other.x)) {
    const last = lines.at(-1);
    if (last && run.x - right < DIVIDES * Math.max(run.size, last.at(-1)!.size)) last.push(run);
    else lines.push([run]);
    right = Math.max(right, run.x + run.width);
  }
  return lines.map((parts) => lineOf(parts, sheet));
}

function lineOf(runs: readonly Run[], sheet: number): Line {
  const main = mostOf(runs);
  return {
    sheet,
    text: textOf(runs),
    runs,
    left: runs[0]!.x,
    right: Math.max(...runs.map(({ x, width }) => x + width)),
    y: main.y,
    size: main.size,
    face: main.face,
    font: main.font,
    ink: main.ink,
  };
}

const chinese = /\p{Script=Han}/gu;

/** The run that most Chinese characters stand in; letters and figures often have a font of their own. */
function mostOf(runs: readonly Run[]): Run {
  const weights = new Map<string, { run: Run; weight: number }>();
  for (const run of runs) {
    const key = `${run.face} ${run.size.toFixed(1)} ${run.ink}`;
    const entry = weights.get(key) ?? { run, weight: 0 };
    entry.weight += (run.text.match(chinese)?.length ?? 0) * 10 + run.text.length;
    weights.set(key, entry);
  }
  return [...weights.values()].reduce((best, entry) => (entry.weight > best.weight ? entry : best)).run;
}

function textOf(runs: readonly Run[]): string {
  let text = "";
  let right: number | undefined;
  for (const run of runs) {
    if (right !== undefined && run.x - right > 0.6 * run.size) text += " ";
    text += run.text;
    right = run.x + run.width;
  }
  return text;
}

/** Where a line stands: the squares of its characters. */
export const boxOf = ({ left, right, y, size }: Pick<Line, "left" | "right" | "y" | "size">): Box => ({
  x: left,
  y: y - 0.88 * size,
  width: right - left,
  height: size,
});

/** One box around several. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Half for letters and figures: how much of a line's width a piece of text takes. */
const weightOf = (text: string) => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);

/** Where the characters of a line from `start` to `end` stand, as near as the widths of its characters tell. */
export function boxWithin(line: Line, start: number, end: number): Box {
  const whole = Math.max(0.5, weightOf(line.text));
  const scale = (line.right - line.left) / whole;
  const left = line.left + weightOf(line.text.slice(0, start)) * scale;
  const width = Math.max(1, weightOf(line.text.slice(start, end)) * scale);
  return boxOf({ ...line, left, right: left + width });
}

/** Without spaces of any kind. */
export const tight = (text: string) => text.replaceAll(/[\s\u00a0\u3000]+/gu, "");

/** The upper and lower edge of a line's squares. */
export const topOf = ({ y, size }: Pick<Line, "y" | "size">) => y - 0.88 * size;
export const bottomOf = ({ y, size }: Pick<Line, "y" | "size">) => y + 0.12 * size;
export const middleOf = ({ left, right }: Pick<Line, "left" | "right">) => (left + right) / 2;
