import type { Atom, Line } from "./atoms.ts";

/** Rounding of sums; a hundredth of a millimetre. */
const EPSILON = 0.01;

/**
 * Divides a text into lines of the given widths, the last one for all that follow. A mark that may not begin a line is
 * taken back into the line before it by squeezing its marks; where they have not enough to give, characters go over
 * with it (避头尾: 先推入，后推出).
 */
export function breakLines({ text, atoms }: Line, widths: readonly number[]): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let at = 0;
  while (from < atoms.length) {
    const width = widths[Math.min(lines.length, widths.length - 1)]!;
    const to = endOfLine(atoms, from, width);
    const end = at + lengthOf(atoms, from, to);
    lines.push({ text: text.slice(at, end), atoms, from, to });
    from = to;
    at = end;
    for (; from < atoms.length && atoms[from]!.isSpace; from += 1) at += 1;
  }
  return lines;
}

/** How many UTF-16 units these atoms have. */
function lengthOf(atoms: readonly Atom[], from: number, to: number): number {
  let length = 0;
  for (let index = from; index < to; index += 1) length += atoms[index]!.length;
  return length;
}

function endOfLine(atoms: readonly Atom[], from: number, width: number): number {
  let sum = 0;
  let give = 0;
  for (let index = from; index < atoms.length; index += 1) {
    const atom = atoms[index]!;
    sum += atom.width;
    if (sum > width + EPSILON && !atom.isSpace) return overflow(atoms, from, index, sum, give, width);
    give += atom.give;
  }
  return atoms.length;
}

/** `index` is the first atom that does not fit; `sum` is the width with it, `give` what those before it have to give. */
function overflow(atoms: readonly Atom[], from: number, index: number, sum: number, give: number, width: number) {
  if (!atoms[index]!.breakable && !atoms[index]!.parts) {
    let room = sum;
    let taken = give;
    for (let end = index; end < atoms.length && end < index + 4; end += 1) {
      if (end > index) room += atoms[end]!.width;
      taken += atoms[end]!.give;
      if (room - taken > width + EPSILON) break;
      if (end + 1 === atoms.length || mayBreakAt(atoms, end + 1)) return end + 1;
    }
  }
  for (let end = index; end > from; end -= 1) if (mayBreakAt(atoms, end)) return end;
  return Math.max(index, from + 1);
}

const mayBreakAt = (atoms: readonly Atom[], index: number) =>
  atoms[index]!.breakable || (atoms[index - 1]?.isSpace ?? false) || atoms[index]!.isSpace;
