import type { TextRun } from "../page.ts";
import type { Atom, Style } from "./atoms.ts";
import { hasLeftAir, isDouble } from "./marks.ts";

/** `fill`: both edges even, as all lines of a paragraph but its last. */
export type Setting = "fill" | "start";

/** Widths in a line without anything to stretch or squeeze. */
export function widthOfAtoms(atoms: readonly Atom[]): number {
  let sum = 0;
  for (const { width } of atoms) sum += width;
  return sum;
}

/**
 * Places the atoms of a line. A line that is too wide takes back the empty halves of its marks; one to be filled spreads
 * what is left between its atoms, never inside a word or a double mark.
 * @param x where it begins
 * @param y the baseline
 */
export function setLine(line: readonly Atom[], x: number, y: number, width: number, setting: Setting): TextRun[] {
  const atoms = withoutEndingSpaces(line);
  const { squeeze, spread } = fitted(atoms, width, setting);
  const runs: TextRun[] = [];
  let run: Building | undefined;
  let at = x;
  for (let index = 0; index < atoms.length; index += 1) {
    const atom = atoms[index]!;
    if (index > 0 && isGap(atom)) at += spread;
    const taken = atom.give * squeeze;
    const place = at + atom.offset - (taken > 0 && hasLeftAir(atom.text) ? taken : 0);
    if (run?.fits(atom) !== true) {
      if (run) runs.push(run.finish());
      run = new Building(atom, place, y);
    }
    run.add(atom, place);
    at += atom.width - taken;
  }
  if (run) runs.push(run.finish());
  return runs;
}

/** Which part of what its marks may give a line takes, and how much is added at each of its gaps. */
function fitted(atoms: readonly Atom[], width: number, setting: Setting): { squeeze: number; spread: number } {
  const slack = width - widthOfAtoms(atoms);
  if (slack > 0) return { squeeze: 0, spread: setting === "fill" ? slack / Math.max(1, gapsIn(atoms)) : 0 };
  let gives = 0;
  for (const { give } of atoms) gives += give;
  return { squeeze: gives > 0 ? Math.min(1, -slack / gives) : 0, spread: 0 };
}

function gapsIn(atoms: readonly Atom[]): number {
  let gaps = 0;
  for (let index = 1; index < atoms.length; index += 1) if (isGap(atoms[index]!)) gaps += 1;
  return gaps;
}

/** Before an atom there is a gap unless it is half of a mark or stands on the character before it. */
const isGap = (atom: Atom) => atom.width > 0 && !isDouble(atom.text);

function withoutEndingSpaces(line: readonly Atom[]): readonly Atom[] {
  let end = line.length;
  while (end > 0 && line[end - 1]!.isSpace) end -= 1;
  return end === line.length ? line : line.slice(0, end);
}

/** Rounded to a thousandth of a millimetre, which no printer tells apart. */
const round = (value: number) => Math.round(value * 1000) / 1000;

/**
 * Texts of the atoms and offsets of the characters of the run that is built: one array for all, for no run keeps the texts
 * and most need no offsets of their own.
 */
const texts: string[] = [];
const places: number[] = [];

/** A run while its characters are collected. One is built at a time. */
class Building {
  readonly #style: Style;
  readonly #x: number;
  readonly #y: number;
  readonly #alone: boolean;
  readonly #glyphs: TextRun["glyphs"];
  /** How many of the places are its own. */
  #count = 0;

  constructor({ style, alone = false, glyphs }: Atom, x: number, y: number) {
    this.#style = style;
    this.#alone = alone;
    this.#glyphs = glyphs;
    this.#x = x;
    this.#y = y;
    texts.length = 0;
  }

  fits({ style, alone }: Atom): boolean {
    if (alone || this.#alone) return false;
    const own = this.#style;
    return own === style || (own.face === style.face && own.size === style.size && own.colour === style.colour);
  }

  add(atom: Atom, at: number): void {
    texts.push(atom.text);
    let place = at - this.#x;
    places[this.#count++] = round(place);
    if (atom.parts === undefined) return;
    for (let index = 0; index < atom.parts.length - 1; index += 1) {
      place += atom.parts[index]!;
      places[this.#count++] = round(place);
    }
  }

  finish(): TextRun {
    const { face, size, colour = "black" } = this.#style;
    const run: TextRun = {
      kind: "text",
      text: texts.join(""),
      x: round(this.#x),
      y: round(this.#y),
      size,
      face,
      colour,
      steps: stepsOf(this.#count),
      stretch: 1,
    };
    return this.#glyphs ? { ...run, glyphs: this.#glyphs } : run;
  }
}

/** One step where all are alike within two thousandths of a millimetre, else the offsets as they are. */
function stepsOf(count: number): number | readonly number[] {
  const last = count - 1;
  const step = last > 0 ? places[last]! / last : 0;
  for (let index = 1; index < last; index += 1)
    if (Math.abs(places[index]! - index * step) > 0.002) return places.slice(0, count);
  return step;
}
