import { countPages, type Paper, typeset } from "@tz/typeset";
import {
  BorderStyle,
  type Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
} from "docx";
import { AREA, sizes } from "./fonts.ts";
import { exactly, plain, runs } from "./paragraphs.ts";
import { type Stretch, upright } from "./sections.ts";
import { noBorders } from "./table-borders.ts";

/** One character of size 4, in twips. */
const SMALL = 280;
/** Left edge of the type area, in twips. */
const LEFT = 1588;

/**
 * 版记 at the foot of the type area of the last page: a table, for its lines are as wide as the type area while its text keeps
 * a character from either edge (GB/T 9704-2012 7.4); a letter has neither lines nor printing office (10.1).
 */
export function writeImprint(paper: Paper): Stretch[] {
  const isLetter = paper.form === "letter";
  const rows = [
    ...(paper.copyRecipients === "" ? [] : [copiesLine(paper.copyRecipients)]),
    // A draft that was not printed yet says neither by whom nor when.
    ...(isLetter || paper.printingDate === "" ? [] : [printingLine(paper)]),
  ];
  if (rows.length === 0) return [];
  const table = new Table({
    width: { size: AREA, type: WidthType.DXA },
    columnWidths: [AREA],
    layout: TableLayoutType.FIXED,
    // Programs do not agree whether a cell's margin moves its table: the room beside the text is the paragraphs' matter.
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    // LibreOffice lets a table as wide as the text float only where it is placed by the page.
    float: {
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: LEFT,
    },
    borders: isLetter ? noBorders : { ...noBorders, top: thick, bottom: thick, insideHorizontal: thin },
    rows: rows.map((line) => new TableRow({ cantSplit: true, children: [new TableCell({ children: [line] })] })),
  });
  // Behind pages that lie LibreOffice would put it on the last of them; Word ends with a paragraph after a table.
  return [upright([plain([], exactly(0.1)), table, plain([])], isLetter ? undefined : pageOf(paper))];
}

/**
 * On which page the printed file has the 版记 so that it ends a sheet printed on both sides; undefined where it stands under
 * the text.
 */
function pageOf(paper: Paper): Stretch["page"] {
  const printed = paper.printingDate === "" ? { ...paper, printingOffice: "" } : paper;
  const without = { ...paper, copyRecipients: "", printingOffice: "", printingDate: "" };
  const added = countPages(typeset(printed)) - countPages(typeset(without));
  if (added === 0) return undefined;
  return added === 1 ? "next" : "behind a blank one";
}

/** 0.35 mm at either end, 0.25 mm between, in eighths of a point. */
const thick = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const thin = { style: BorderStyle.SINGLE, size: 6, color: "000000" };

/** What does not fit on the line goes on below the first name. */
const copiesLine = (copies: string): Paragraph =>
  plain(runs(`抄送：${copies}。`, "body", sizes.four), {
    indent: { left: 4 * SMALL, hanging: 3 * SMALL, right: SMALL },
  });

const printingLine = ({ printingOffice, printingDate }: Paper): Paragraph =>
  plain(runs(`${printingOffice}\t${printingDate}印发`, "body", sizes.four), {
    indent: { left: SMALL },
    tabStops: [{ type: TabStopType.RIGHT, position: AREA - SMALL }],
  });
