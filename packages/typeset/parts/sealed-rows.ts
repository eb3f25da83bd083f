import { area, baselineIn, CHARACTER, LINE, sizes } from "../geometry.ts";
import { gap, type Row } from "../row.ts";
import { type Measured, placeCentred, placeRight } from "../text/place-text.ts";

/** Diameter of the seal of a government or a department of a city or county. */
export const SEAL = 42;
/** Between two seals, which neither cross nor touch. */
const BETWEEN = 4;
const A_ROW = 3;
/** From one row of seals to the next, in lines. */
const ROW_LINES = 5;
/** Seal above the line between name and date, so that both lie a little below its middle (居印章中心偏下). */
const RAISED = 0.45;
const baseline = baselineIn(LINE, sizes.three);

/**
 * 加盖印章: the date four characters from the right, the name in its middle, the seal over both, its upper edge within one
 * line of the text. Joint documents have one seal for each name, at most three in a row, the last one over the date
 * (GB/T 9704-2012 7.3.5.1).
 */
export function sealedRows(names: readonly Measured[], date: Measured): Row[] {
  const middle = area.right - 4 * CHARACTER - Math.max(date.width, 1) / 2;
  const columns = columnsFor(names, middle);
  const rows: Row[] = [gap(2)];
  for (let from = 0; from < names.length; from += columns.count) {
    const inRow = names.slice(from, from + columns.count);
    const isLast = from + inRow.length === names.length;
    if (from > 0) rows.push(gap(ROW_LINES - 1));
    rows.push(rowOfNames(inRow, from, middle, columns.distance, isLast));
  }
  rows.push({ height: LINE, onGrid: true, marks: placeRight(date, area.right - 4 * CHARACTER, baseline) });
  return rows;
}

/** How many seals stand beside each other, and how far apart their middles are. */
function columnsFor(names: readonly Measured[], middle: number) {
  const widest = Math.max(...names.map(({ width }) => width));
  const distance = Math.max(SEAL + BETWEEN, widest + CHARACTER);
  const room = middle - area.left - Math.max(SEAL, widest) / 2;
  const count = Math.max(1, Math.min(A_ROW, Math.floor(room / distance + 0.001) + 1));
  return { count, distance };
}

function rowOfNames(names: readonly Measured[], first: number, last: number, distance: number, overDate: boolean): Row {
  const middleOf = (index: number) => last - (names.length - 1 - index) * distance;
  // A seal over its name alone lies as far below the name's middle as one over name and date.
  const y = overDate ? LINE * (1 - RAISED) : LINE / 2 - LINE * 0.2;
  return {
    height: LINE,
    onGrid: true,
    marks: names.flatMap((name, index) => placeCentred(name, nameMiddle(name, middleOf(index)), baseline)),
    seals: names.map((_, index) => ({
      kind: "seal",
      signature: first + index,
      x: middleOf(index),
      y,
      width: SEAL,
      height: SEAL,
    })),
  };
}

/** A name that is longer than the room at the right ends at the edge of the type area. */
const nameMiddle = ({ width }: Measured, middle: number) => Math.min(middle, area.right - width / 2);
