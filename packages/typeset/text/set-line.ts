import type { TextRun } from "../page.ts";
import type { Atom } from "./atoms.ts";
import { hasLeftAir, isDouble } from "./marks.ts";

/** `fill`: both edges even, as all lines of a paragraph but its last. */
export type Setting = "fill" | "start";

/** Widths in a line without anything to stretch or squeeze. */
export function widthOfAtoms(atoms: readonly Atom[]): number {
  return atoms.reduce((sum, atom) => sum + atom.width, 0);
}

/**
 * Places the atoms of a line. A line that is too wide takes back the empty halves of its marks; one to be filled spreads
 * what is left between its atoms, never inside a word or a double mark.
 * @param x where it begins
 * @param y the baseline
 */
export function setLine(line: readonly Atom[], x: number, y: number, width: number, setting: Setting): TextRun[] {
  const atoms = withoutEndingSpaces(line);
  const slack = width - widthOfAtoms(atoms);
  const gives = atoms.reduce((sum, atom) => sum + atom.give, 0);
  const squeeze = slack < 0 && gives > 0 ? Math.min(1, -slack / gives) : 0;
  const spread = slack > 0 && setting === "fill" ? slack / Math.max(1, gapsIn(atoms)) : 0;
  const runs: Building[] = [];
  let at = x;
  atoms.forEach((atom, index) => {
    if (index > 0 && isGap(atom)) at += spread;
    const taken = atom.give * squeeze;
    const isOpening = atom.give > 0 && hasLeftAir(atom.text);
    runOf(runs, atom, y).add(atom, at + atom.offset - (isOpening ? taken : 0));
    at += atom.width - taken;
  });
  return runs.map((run) => run.finish());
}

const gapsIn = (atoms: readonly Atom[]) =>
  atoms.reduce((sum, atom, index) => sum + (index > 0 && isGap(atom) ? 1 : 0), 0);

/** Before an atom there is a gap unless it is half of a mark or stands on the character before it. */
const isGap = (atom: Atom) => !isDouble(atom.text) && atom.width > 0;

function withoutEndingSpaces(line: readonly Atom[]): readonly Atom[] {
  let end = line.length;
  while (end > 0 && line[end - 1]!.isSpace) end -= 1;
  return end === line.length ? line : line.slice(0, end);
}

function runOf(runs: Building[], atom: Atom, y: number): Building {
  const last = runs.at(-1);
  if (last?.fits(atom)) return last;
  const run = new Building(atom, y);
  runs.push(run);
  return run;
}

/** Rounded to a thousandth of a millimetre, which no printer tells apart. */
const round = (value: number) => Math.round(value * 1000) / 1000;

/** A run while its characters are collected. */
class Building {
  readonly #atom: Atom;
  readonly #y: number;
  #text = "";
  readonly #places: number[] = [];

  constructor(atom: Atom, y: number) {
    this.#atom = atom;
    this.#y = y;
  }

  fits({ style }: Atom): boolean {
    const own = this.#atom.style;
    return own === style || (own.face === style.face && own.size === style.size && own.colour === style.colour);
  }

  add(atom: Atom, at: number): void {
    this.#text += atom.text;
    let place = at;
    this.#places.push(place);
    for (const part of atom.parts?.slice(0, -1) ?? []) {
      place += part;
      this.#places.push(place);
    }
  }

  finish(): TextRun {
    const { face, size, colour = "black" } = this.#atom.style;
    const x = round(this.#places[0] ?? 0);
    const steps = stepsOf(this.#places);
    return { kind: "text", text: this.#text, x, y: round(this.#y), size, face, colour, steps, stretch: 1 };
  }
}

/** One step where all are alike within a thousandth of a millimetre, else the offsets from the first place. */
function stepsOf(places: readonly number[]): number | number[] {
  const first = places[0] ?? 0;
  const step = places.length > 1 ? places[1]! - first : 0;
  const even = places.every((place, index) => Math.abs(place - first - index * step) < 0.001);
  return even ? step : places.map((place) => round(place - first));
}
