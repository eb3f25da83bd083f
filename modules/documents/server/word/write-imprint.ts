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
import { formatDocumentDate } from "../../contract/index.ts";
import { AREA, sizes } from "./fonts.ts";
import { plain, runs } from "./paragraphs.ts";
import type { PrintedDocument } from "./write-word.ts";

/** One character of size 4, in twips. */
const SMALL = 280;

/**
 * 版记 at the foot of the type area of the last page: a table, for its lines are as wide as the type area while its text keeps
 * a character from either edge (GB/T 9704-2012 7.4).
 */
export function writeImprint({ content, printing }: PrintedDocument): (Paragraph | Table)[] {
  const copies = content.copyRecipients.map(({ name }) => name).join("，");
  const rows = [...(copies === "" ? [] : [copiesLine(copies)]), ...(printing ? [printingLine(printing)] : [])];
  if (rows.length === 0) return [];
  const table = new Table({
    width: { size: AREA, type: WidthType.DXA },
    columnWidths: [AREA],
    layout: TableLayoutType.FIXED,
    margins: { left: SMALL, right: SMALL, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    float: {
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      horizontalAnchor: TableAnchorType.MARGIN,
    },
    borders: { top: thick, bottom: thick, insideHorizontal: thin, left: none, right: none, insideVertical: none },
    rows: rows.map((line) => new TableRow({ cantSplit: true, children: [new TableCell({ children: [line] })] })),
  });
  // Word ends with a paragraph after a table.
  return [table, plain([])];
}

/** 0.35 mm at either end, 0.25 mm between, in eighths of a point. */
const thick = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const thin = { style: BorderStyle.SINGLE, size: 6, color: "000000" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** What does not fit on the line goes on below the first name. */
const copiesLine = (copies: string): Paragraph =>
  plain(runs(`抄送：${copies}。`, "body", sizes.four), { indent: { left: 3 * SMALL, hanging: 3 * SMALL } });

const printingLine = ({ unitName, date }: { unitName: string; date: string }): Paragraph =>
  plain(runs(`${unitName}\t${formatDocumentDate(date)}印发`, "body", sizes.four), {
    tabStops: [{ type: TabStopType.RIGHT, position: AREA - 2 * SMALL }],
  });
