import { area, baselineIn, CHARACTER, LINE, sizes } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { Mark } from "../page.ts";
import type { Paper } from "../paper.ts";
import type { Row } from "../row.ts";
import { partedFromMongolian } from "../text/mongolian.ts";
import { measure, placeAt, placeCentred } from "../text/place-text.ts";
import { text } from "../text/styles.ts";
import { corner } from "./corner.ts";
import { jointMark, oneLineMark } from "./issuer-mark.ts";
import { besideColumns, mongolianColumns } from "./mongolian-mark.ts";
import { redRule } from "./rules.ts";
import { signerLines, signers } from "./signers.ts";

/** 发文机关标志 begins 35 mm below the upper edge of the type area (GB/T 9704-2012 7.2.4). */
const MARK_TOP = 35;
/** The mark of one unit ends with the fifth line, so that two blank lines bring the number to a line of the grid. */
const LINES_TO_MARK_END = 5;
/** A joint mark takes no more, or the first page would show no text. */
const MOST_LINES_TO_MARK_END = 12;
/** The least height of one unit's line in a joint mark. */
const JOINT_LINE = 11.5;
/** Under the corner, before a name in Mongolian. */
const CORNER_AIR = 2;
/** The red line stands 4 mm under the number (7.2.7). */
const RULE_DISTANCE = 4;

const baselineOfLine = (line: number) => line * LINE + baselineIn(LINE, sizes.three);

/** Where 发文机关标志 stands, and its units' names in Mongolian beside it; lengths in millimetres of the type area. */
export function markPlan(paper: Paper, metrics: Metrics) {
  const names = paper.mark.units.map(partedFromMongolian);
  const endLine = markEnd(names.length);
  const mongolian = names
    .map((name) => name.mongolian)
    .join(" ")
    .trim();
  const [top, bottom] = [underCorner(paper), (endLine + 1) * LINE];
  const columns = mongolianColumns(mongolian, top, bottom, metrics);
  return {
    units: names.map(({ rest }) => rest),
    endLine,
    height: endLine * LINE - MARK_TOP,
    room: besideColumns(columns),
    columns: { ...columns, top, bottom },
  };
}

/** 版头: corner, mark, number, signers, red line, and the two blank lines before the title. */
export function standardHead(paper: Paper, metrics: Metrics): Row {
  const { suffix } = paper.mark;
  const { units, endLine, height, room, columns } = markPlan(paper, metrics);
  const mark =
    units.length > 1
      ? jointMark(units, suffix, MARK_TOP, height, room)
      : oneLineMark(`${units[0] ?? ""}${suffix}`, MARK_TOP, height, room);
  const firstLine = endLine + 2;
  const numberLine = paper.goesUp ? firstLine + signerLines(paper.signers) - 1 : firstLine;
  const textBottom = numberLine * LINE + (LINE + sizes.three) / 2;
  return {
    height: (numberLine + 3) * LINE,
    onGrid: true,
    marks: [
      ...corner(paper, baselineOfLine, metrics),
      ...mark,
      ...columns.runs,
      ...numberMarks(paper, numberLine, metrics),
      ...(paper.goesUp ? signers(paper.signers, (line) => baselineOfLine(firstLine + line), metrics) : []),
      redRule(area.left, area.right, textBottom + RULE_DISTANCE),
    ],
  };
}

/** Where what stands in the corner above the mark ends. */
const underCorner = ({ copyNumber, secrecy, urgency }: Paper) =>
  [copyNumber, secrecy, urgency].filter((words) => words !== "").length * LINE + CORNER_AIR;

/** With which line of the grid the mark of so many units ends. */
function markEnd(units: number): number {
  if (units <= 1) return LINES_TO_MARK_END;
  return Math.min(MOST_LINES_TO_MARK_END, Math.ceil((MARK_TOP + units * JOINT_LINE) / LINE));
}

/** In the middle; at the left, one character in, where the paper goes up (7.2.5). */
function numberMarks({ documentNumber, goesUp }: Paper, line: number, metrics: Metrics): Mark[] {
  const number = measure(documentNumber, text.body, metrics);
  if (goesUp) return placeAt(number, area.left + CHARACTER, baselineOfLine(line));
  return placeCentred(number, area.left + area.width / 2, baselineOfLine(line));
}
