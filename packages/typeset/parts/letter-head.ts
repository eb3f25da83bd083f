import { ASCENT, area, LINE, sheet, sizes } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { Mark } from "../page.ts";
import type { Paper } from "../paper.ts";
import type { Row } from "../row.ts";
import { partedFromMongolian } from "../text/mongolian.ts";
import { measure, placeRight } from "../text/place-text.ts";
import { text } from "../text/styles.ts";
import { corner, cornerLines } from "./corner.ts";
import { oneLineMark } from "./issuer-mark.ts";
import { besideColumns, mongolianColumns } from "./mongolian-mark.ts";
import { horizontal } from "./rules.ts";

/** 信函格式, GB/T 9704-2012 10.1; places count from the top of the type area, which lies 37 mm down the sheet. */
const MARK_TOP = 30 - area.top;
const MARK_HEIGHT = 12;
/** A name in Mongolian stands over the upper line, beside the mark. */
const COLUMNS_TOP = 15 - area.top;
const COLUMNS_AIR = 2;
/** Both double lines are 170 mm long and in the middle of the sheet. */
const [LEFT, RIGHT] = [sheet.width / 2 - 85, sheet.width / 2 + 85];
const THICK = 1.2;
const THIN = 0.4;
const BETWEEN = 0.6;
const DOUBLE = THICK + BETWEEN + THIN;
/** The upper line 4 mm under the mark, the lower one 20 mm from the foot of the sheet. */
const UPPER = MARK_TOP + MARK_HEIGHT + 4;
const LOWER = sheet.height - 20 - area.top;
/** The number stands 7/8 of a character under the upper line. */
const FIRST_TEXT = UPPER + DOUBLE + (sizes.three * 7) / 8;

const baselineOf = (line: number) => FIRST_TEXT + line * sizes.three * (15 / 8) + ASCENT * sizes.three;

/** Mark, double lines, number at the right, corner at the left, and two blank lines before the title. */
export function letterHead(paper: Paper, metrics: Metrics): Row {
  const lines = Math.max(1, cornerLines(paper).length);
  const { mongolian, rest } = partedFromMongolian(paper.mark.units[0] ?? "");
  const columns = mongolianColumns(mongolian, COLUMNS_TOP, UPPER - COLUMNS_AIR, metrics);
  const bottom = FIRST_TEXT + (lines - 1) * sizes.three * (15 / 8) + sizes.three;
  return {
    height: Math.floor((bottom + 2 * LINE) / LINE + 0.1) * LINE,
    onGrid: true,
    marks: [
      ...oneLineMark(`${rest}${paper.mark.suffix}`, MARK_TOP, MARK_HEIGHT, besideColumns(columns)),
      ...columns.runs,
      ...thickOverThin(UPPER),
      ...thinOverThick(LOWER),
      ...corner(paper, baselineOf, metrics),
      ...placeRight(measure(paper.documentNumber, text.body, metrics), area.right, baselineOf(0)),
    ],
  };
}

/** @param y the upper edge */
const thickOverThin = (y: number): Mark[] => [
  horizontal(LEFT, RIGHT, y + THICK / 2, THICK, "red"),
  horizontal(LEFT, RIGHT, y + DOUBLE - THIN / 2, THIN, "red"),
];

/** @param y the lower edge */
const thinOverThick = (y: number): Mark[] => [
  horizontal(LEFT, RIGHT, y - DOUBLE + THIN / 2, THIN, "red"),
  horizontal(LEFT, RIGHT, y - THICK / 2, THICK, "red"),
];
