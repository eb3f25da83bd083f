import type { TextRun } from "../page.ts";
import type { Atom, Line } from "./atoms.ts";

/** `fill`: both edges even, as all lines of a paragraph but its last. */
export type Setting = "fill" | "start";

/** The width of a line without anything to stretch or squeeze. */
export function widthOfLine({ atoms, from, to }: Line): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += atoms[index]!.width;
  return sum;
}

/**
 * Places the atoms of a line. A line that is too wide takes back the empty halves of its marks; one to be filled spreads
 * what is left between its atoms, never inside a word or a double mark.
 * @param x where it begins
 * @param y the baseline
 */
export function setLine(whole: Line, x: number, y: number, width: number, setting: Setting): TextRun[] {
  const line = withoutEndingSpaces(whole);
  const { atoms, text } = line;
  const { squeeze, spread } = fitted(line, width, setting);
  const runs: TextRun[] = [];
  let at = x;
  let start = 0;
  for (let from = line.from; from < line.to; ) {
    const to = endOfRun(line, from);
    let end = start;
    let count = 0;
    for (let index = from; index < to; index += 1) {
      const atom = atoms[index]!;
      if (index > line.from && atom.isApart) at += spread;
      const taken = atom.give * squeeze;
      places[count++] = at + atom.offset - (atom.opens ? taken : 0);
      if (atom.parts) count = addParts(atom.parts, count);
      at += atom.width - taken;
      end += atom.length;
    }
    runs.push(runOf(atoms[from]!, text.slice(start, end), y, count));
    from = to;
    start = end;
  }
  return runs;
}

/** Which part of what its marks may give a line takes, and how much is added at each of its gaps. */
function fitted(line: Line, width: number, setting: Setting): { squeeze: number; spread: number } {
  const slack = width - widthOfLine(line);
  if (slack > 0) return { squeeze: 0, spread: setting === "fill" ? slack / Math.max(1, gapsIn(line)) : 0 };
  let gives = 0;
  for (let index = line.from; index < line.to; index += 1) gives += line.atoms[index]!.give;
  return { squeeze: gives > 0 ? Math.min(1, -slack / gives) : 0, spread: 0 };
}

function gapsIn({ atoms, from, to }: Line): number {
  let gaps = 0;
  for (let index = from + 1; index < to; index += 1) if (atoms[index]!.isApart) gaps += 1;
  return gaps;
}

function withoutEndingSpaces(line: Line): Line {
  let { to } = line;
  while (to > line.from && line.atoms[to - 1]!.isSpace) to -= 1;
  return to === line.to ? line : { ...line, to };
}

/** Where the run that begins here ends: what looks alike is one. */
function endOfRun({ atoms, to }: Line, from: number): number {
  const { style, alone } = atoms[from]!;
  let end = from + 1;
  if (alone) return end;
  while (end < to && !atoms[end]!.alone && isAlike(style, atoms[end]!.style)) end += 1;
  return end;
}

const isAlike = (one: Atom["style"], other: Atom["style"]) =>
  one === other || (one.face === other.face && one.size === other.size && one.colour === other.colour);

/** Rounded to a thousandth of a millimetre, which no printer tells apart. */
const round = (value: number) => Math.round(value * 1000) / 1000;

/** Where the characters of the run that is set stand: one list for all, for most runs keep no places of their own. */
const places: number[] = [];

/** Notes the places of an atom's further characters. @returns how many places there are now */
function addParts(parts: readonly number[], count: number): number {
  for (let index = 1; index < parts.length; index += 1) places[count++] = places[count - 2]! + parts[index - 1]!;
  return count;
}

/** A run that begins with this atom, its characters at the places noted. */
function runOf({ style, glyphs }: Atom, text: string, y: number, count: number): TextRun {
  const { face, size, colour = "black" } = style;
  const [x, steps] = [round(places[0]!), stepsOf(count)];
  const run: TextRun = { kind: "text", text, x, y: round(y), size, face, colour, steps, stretch: 1 };
  return glyphs ? { ...run, glyphs } : run;
}

/** One step where all are alike within two thousandths of a millimetre, else the offsets as they are. */
function stepsOf(count: number): number | readonly number[] {
  const [first, last] = [places[0]!, count - 1];
  const step = last > 0 ? round(places[last]! - first) / last : 0;
  for (let index = 1; index < last; index += 1)
    if (Math.abs(places[index]! - first - index * step) > 0.002) return offsets(count);
  return step;
}

function offsets(count: number): number[] {
  const found = places.slice(0, count);
  for (let index = 0; index < count; index += 1) found[index] = round(places[index]! - places[0]!);
  return found;
}
