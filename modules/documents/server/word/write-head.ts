import {
  area,
  breakTitle,
  CHARACTER,
  cornerLines,
  jointMark,
  LINE,
  markPlan,
  sizes as millimetres,
  oneLineMark,
  type Paper,
  type TextRun as PlacedText,
  plainMetrics,
  signerLines,
  signers,
} from "@tz/typeset";
import { BorderStyle, type Paragraph, type Table } from "docx";
import { fontOf, red, sizes } from "./fonts.ts";
import { jointMarkTable } from "./joint-mark-table.ts";
import { markParagraph } from "./mark-paragraph.ts";
import { mongolianColumns } from "./mongolian-columns.ts";
import { centred, emptyLine, emptyLines, exactly, plain, runs, spacer, tabbed, WORD_LINE } from "./paragraphs.ts";

/** How far below the upper edge of the type area the mark begins, and how many lines stand above it (7.2.4, 10.2, 10.3). */
const places = {
  standard: { top: 35, lines: 3 },
  minutes: { top: 35, lines: 3 },
  order: { top: 20, lines: 1 },
} as const;
/** The mark of an order ends with the fourth line. */
const ORDER_MARK_END = 4;

/** 版头: corner, mark, number and signers, the red line (GB/T 9704-2012 7.2); a letter has another (10.1). */
export function writeHead(paper: Paper): (Paragraph | Table)[] {
  const isOrder = paper.form === "order";
  const corner = isOrder ? [] : cornerLines(paper);
  const { lines } = isOrder ? places.order : places.standard;
  return [
    ...corner.map(({ words, style }) => plain(runs(words, fontOf(style.face)))),
    ...emptyLines(Math.max(0, lines - corner.length)),
    ...markLines(paper),
    ...numberLines(paper),
    ...emptyLines(2),
  ];
}

/** The mark, and the two blank lines under it, which end where the line of the number begins. */
function markLines(paper: Paper): (Paragraph | Table)[] {
  const { suffix } = paper.mark;
  const { top, lines } = paper.form === "order" ? places.order : places.standard;
  const { units, endLine, room, beside } = planOf(paper);
  const numberTop = (endLine + 2) * WORD_LINE;
  const height = endLine * LINE - top;
  const blankLines = (blank: number) => [plain(beside, exactly(blank / 2)), spacer(blank / 2)];
  if (units.length > 1) {
    const table = jointMarkTable(jointMark(units, suffix, 0, height, room), units.length, height);
    return [spacer(top - lines * WORD_LINE), table, ...blankLines(numberTop - top - height)];
  }
  const [run] = oneLineMark(`${units[0] ?? ""}${suffix}`, top, height, room);
  if (run === undefined) return emptyLines(endLine + 2 - lines);
  const { paragraph, bottom } = markParagraph(run, lines * WORD_LINE);
  return [paragraph, ...blankLines(Math.max(2, numberTop - bottom))];
}

/** The mark as the engine has it, and beside it what it says in Mongolian; an order has one line alone (10.2). */
function planOf(paper: Paper) {
  if (paper.form === "order")
    return { units: [paper.mark.units.join("")], endLine: ORDER_MARK_END, room: area, beside: [] };
  const { columns, ...plan } = markPlan(paper, plainMetrics);
  return { ...plan, beside: mongolianColumns(columns) };
}

/** The red line of a 版头 stands 4 mm under the number and is as wide as the type area; an order has none (7.2.7, 10.2). */
const border = { bottom: { style: BorderStyle.SINGLE, size: 12, space: 5, color: red } };

function numberLines(paper: Paper): Paragraph[] {
  const { documentNumber, goesUp, form } = paper;
  const line = form === "order" ? {} : { border };
  if (!goesUp) return [centred(runs(documentNumber), { style: "number", ...line })];
  const last = signerLines(paper.signers) - 1;
  const placed = signers(paper.signers, (index) => index, plainMetrics).filter((mark) => mark.kind === "text");
  return Array.from({ length: last + 1 }, (_, index) => {
    const names = placed.filter(({ y }) => y === index);
    return tabbed([...(index === last ? [numberAt(documentNumber)] : []), ...names], {
      style: "number",
      ...(index === last && line),
    });
  });
}

/** 上行文: one character from the left edge (7.2.5). */
const numberAt = (text: string): PlacedText => ({
  kind: "text",
  text,
  x: area.left + CHARACTER,
  y: 0,
  size: millimetres.three,
  face: "body",
  colour: "black",
  steps: CHARACTER,
  stretch: 1,
});

/** Title and recipients; an order has no title (10.2). */
export function writeAddress({ form, title, recipients }: Paper): Paragraph[] {
  return [
    // Divided as the printed page divides it (7.3.1); a line break in Word.
    ...(form === "order" || title === ""
      ? []
      : [centred(runs(breakTitle(title).join("\n"), "mark", sizes.two), { style: "title" }), emptyLine()]),
    ...(recipients === "" ? [] : [plain(runs(`${recipients}：`), { style: "recipients" })]),
  ];
}
