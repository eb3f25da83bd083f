import { area, cornerLines, LINE, oneLineMark, type Paper, sheet, sizes } from "@tz/typeset";
import { type Paragraph, type ParagraphChild, TabStopType } from "docx";
import { AREA, fontOf, red } from "./fonts.ts";
import { markParagraph } from "./mark-paragraph.ts";
import { exactly, plain, runs, spacer } from "./paragraphs.ts";
import { shape } from "./shape.ts";

/** 信函格式, GB/T 9704-2012 10.1; in millimetres from the upper edge of the sheet. */
const MARK_TOP = 30;
const MARK_HEIGHT = 12;
const LINE_WIDTH = 170;
const THICK = 1.2;
const THIN = 0.4;
const DOUBLE = 2.2;
/** The upper line 4 mm under the mark, the lower one 20 mm from the foot of the sheet. */
const UPPER = MARK_TOP + MARK_HEIGHT + 4;
const LOWER = sheet.height - 20;
/** Number and corner: a character and 7/8 of its height from line to line, the first one 7/8 under the upper line. */
const CORNER_LINE = (sizes.three * 15) / 8;
const FIRST_TEXT = UPPER + DOUBLE + (sizes.three * 7) / 8;
const FIRST_LINE = FIRST_TEXT - (CORNER_LINE - sizes.three) / 2;

/** Mark, double lines, number at the right, corner at the left, and what is left of two lines before the title. */
export function letterHead(paper: Paper): Paragraph[] {
  const corner = cornerLines(paper).map(({ words, style }) => runs(words, fontOf(style.face)));
  const [first = [], ...others] = corner;
  const lines = Math.max(1, corner.length);
  const height = exactly(CORNER_LINE);
  const number = plain([...first, ...runs(`\t${paper.documentNumber}`)], {
    style: "number",
    ...height,
    tabStops: [{ type: TabStopType.RIGHT, position: AREA }],
  });
  const blank = titleTop(lines) - FIRST_LINE - lines * CORNER_LINE;
  return [
    plain([...mark(paper), ...doubleLines()], exactly(FIRST_LINE - area.top)),
    number,
    ...others.map((line) => plain(line, height)),
    spacer(blank / 2),
    spacer(blank / 2),
  ];
}

/** On the line of the grid that two blank lines bring it to, as on the printed page. */
function titleTop(lines: number): number {
  const bottom = FIRST_TEXT - area.top + (lines - 1) * CORNER_LINE + sizes.three;
  return area.top + Math.floor((bottom + 2 * LINE) / LINE + 0.1) * LINE;
}

/** The mark begins above the type area, so it stands in a box of its own. */
function mark({ mark: { units, suffix } }: Paper): ParagraphChild[] {
  const [run] = oneLineMark(`${units[0] ?? ""}${suffix}`, MARK_TOP, MARK_HEIGHT);
  if (run === undefined) return [];
  const { paragraph, bottom } = markParagraph(run, MARK_TOP);
  return [shape(area.left, MARK_TOP, area.width, bottom - MARK_TOP, { children: [paragraph] })];
}

/** Thick over thin above the text, thin over thick at the foot of the first page, each 170 mm in the middle of the sheet. */
const doubleLines = (): ParagraphChild[] =>
  [
    [UPPER, THICK],
    [UPPER + DOUBLE - THIN, THIN],
    [LOWER - DOUBLE, THIN],
    [LOWER - THICK, THICK],
  ].map(([top = 0, thickness = 0]) => shape((sheet.width - LINE_WIDTH) / 2, top, LINE_WIDTH, thickness, { fill: red }));
