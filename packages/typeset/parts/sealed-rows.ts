import { area, baselineIn, CHARACTER, LINE, sizes } from "../geometry.ts";
import { gap, lineRow, type Row } from "../row.ts";
import { type Measured, placeCentred, placeRight } from "../text/place-text.ts";

/** Diameter of the seal of a government or a department of a city or county. */
export const SEAL = 42;
/** Between two seals, which neither cross nor touch. */
const BETWEEN = 4;
const A_ROW = 3;
/** From one row of seals to the next, in lines. */
const ROW_LINES = 5;
/**
 * Middle of a seal in the line of the name, in lines: name and date lie a little below it (居印章中心偏下); of a seal over its
 * name alone the name does, and its lower edge stays above a note under the date.
 */
const MIDDLE = { overDate: 0.55, overName: 0.12 } as const;
const baseline = baselineIn(LINE, sizes.three);

/**
 * 加盖印章: the date four characters from the right, the name in its middle, the seal over both, its upper edge within one
 * line of the text. Joint documents have one seal for each name, at most three in a row,
 * the last one over the date (GB/T 9704-2012 7.3.5.1).
 * @returns what stays together: each row of seals with the room above it, the last with the date
 */
export function sealedRows(names: readonly Measured[], date: Measured): Row[][] {
  const last = area.right - 4 * CHARACTER - Math.max(date.width, 1) / 2;
  const count = mostInARow(names, last);
  const pieces: Row[][] = [];
  for (let from = 0; from < names.length; from += count) {
    const above = gap(from === 0 ? 2 : ROW_LINES - 1);
    pieces.push([above, rowOfNames(names.slice(from, from + count), from, last, names.length)]);
  }
  pieces.at(-1)?.push(lineRow(placeRight(date, area.right - 4 * CHARACTER, baseline)));
  return pieces;
}

/** As many as stand beside each other within the type area in every row. */
function mostInARow(names: readonly Measured[], last: number): number {
  for (let count = A_ROW; count > 1; count -= 1) {
    const rows = Array.from({ length: Math.ceil(names.length / count) }, (_, row) =>
      names.slice(row * count, (row + 1) * count),
    );
    if (rows.every((row) => fits(row, last))) return count;
  }
  return 1;
}

const fits = (row: readonly Measured[], last: number) =>
  middlesOf(row, last)[0]! - Math.max(SEAL, row[0]!.width) / 2 >= area.left - 0.001;

/** The middles of the seals of a row, the last one there: neither seals nor names touch each other. */
function middlesOf(row: readonly Measured[], last: number): number[] {
  const middles = [last];
  for (let index = row.length - 1; index > 0; index -= 1) {
    const apart = (row[index - 1]!.width + row[index]!.width) / 2 + CHARACTER;
    middles.unshift(middles[0]! - Math.max(SEAL + BETWEEN, apart));
  }
  return middles;
}

function rowOfNames(names: readonly Measured[], first: number, last: number, count: number): Row {
  const middles = middlesOf(names, last);
  return {
    height: LINE,
    onGrid: true,
    marks: names.flatMap((name, index) => placeCentred(name, nameMiddle(name, middles[index]!), baseline)),
    seals: middles.map((x, index) => ({
      kind: "seal",
      signature: first + index,
      x,
      y: LINE * (first + index === count - 1 ? MIDDLE.overDate : MIDDLE.overName),
      width: SEAL,
      height: SEAL,
    })),
  };
}

/** A name that is longer than the room at the right ends at the edge of the type area. */
const nameMiddle = ({ width }: Measured, middle: number) => Math.min(middle, area.right - width / 2);
