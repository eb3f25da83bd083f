import { area } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { TextRun } from "../page.ts";
import { lineOf, type Style } from "../text/atoms.ts";
import { breakLines } from "../text/break-lines.ts";
import { setLine } from "../text/set-line.ts";

/** Sizes that are tried, the largest first. */
const SIZES = [8, 7, 6, 5, 4, 3.5];
/** The columns are not wider than this while the name can be smaller, or the mark beside them would be small. */
const WIDEST = 24;
/** From one column to the next, in sizes. */
const PITCH = 1.3;
/** How far a column reaches to the left of its baseline, in sizes. */
const DEPTH = 0.3;
/** Between the columns and the mark beside them. */
const AIR = 4;

export interface Columns {
  runs: readonly TextRun[];
  size: number;
  /** From one column to the next. */
  pitch: number;
  /** How much of the type area they take at its left. */
  width: number;
}

/**
 * A unit's name in Mongolian at the left of the red head, as bilingual papers of Inner Mongolia have it: it runs down, its
 * columns from left to right.
 * @param top where the columns begin and `bottom` where they end at the latest, in millimetres of the head
 */
export function mongolianColumns(name: string, top: number, bottom: number, metrics: Metrics): Columns {
  if (name === "") return { runs: [], size: 0, pitch: 0, width: 0 };
  const columns = SIZES.map((size) => columnsIn(size, name, bottom - top, metrics));
  const chosen = columns.find(({ size, lines }) => lines.length * PITCH * size <= WIDEST) ?? columns.at(-1)!;
  const { size, lines } = chosen;
  const runs = lines.flatMap((line, index) => {
    const x = area.left + (DEPTH + index * PITCH) * size;
    return setLine(line, 0, 0, bottom - top, "start").map(
      (run): TextRun => ({ ...run, x, y: top + run.x, turn: "clockwise" }),
    );
  });
  return { runs, size, pitch: PITCH * size, width: lines.length * PITCH * size + AIR };
}

function columnsIn(size: number, name: string, height: number, metrics: Metrics) {
  const style: Style = { face: "mark", size, pitch: size, colour: "red" };
  return { size, lines: breakLines(lineOf(name, style, metrics), [height]) };
}

/** Where a mark has room that stays in the middle of the page beside these columns (GB/T 9704-2012 7.2.4). */
export const besideColumns = ({ width }: Pick<Columns, "width">) => ({
  left: area.left + width,
  right: area.right - width,
});
