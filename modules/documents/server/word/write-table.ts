import { LINE, plainMetrics, type TableBlock, type TableLook, tableLook } from "@tz/typeset";
import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { halfPoints, twips } from "./fonts.ts";
import { exactly, plain, runs, spacer } from "./paragraphs.ts";

/** 0.35 mm around the table, 0.25 mm inside it, in eighths of a point. */
const thick = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const thin = { style: BorderStyle.SINGLE, size: 6, color: "000000" };
/** Of the lines at either side of a cell, in millimetres. */
const LINES = 0.35;
const borders = { top: thick, bottom: thick, left: thick, right: thick, insideHorizontal: thin, insideVertical: thin };

/** A table in the columns and sizes of the printed page; rows of which every cell is a header are repeated on every page. */
export function writeTable(block: TableBlock): (Paragraph | Table)[] {
  const look = tableLook(block, plainMetrics);
  const air = Math.round(look.air * twips);
  const columnWidths = look.widths.map((width) => Math.round(width * twips));
  let first = 0;
  const rows = block.rows.map(({ cells }) => {
    const row = writeRow(cells, look, first);
    first += cells.length;
    return row;
  });
  const table = new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    // Programs do not agree whether a cell's margin moves its table: the room beside the text is the paragraphs' matter.
    margins: { left: 0, right: 0, top: air, bottom: air, marginUnitType: WidthType.DXA },
    borders,
    rows,
  });
  return [spacer(LINE / 4), table, spacer((LINE * 3) / 4)];
}

/** @param first which cell of the table its first one is */
const writeRow = (cells: TableBlock["rows"][number]["cells"], look: TableLook, first: number) =>
  new TableRow({
    cantSplit: true,
    // Readers take the word itself for a head, whatever its value is.
    ...(cells.length > 0 && cells.every(({ header }) => header) && { tableHeader: true }),
    children: cells.map(
      ({ text, rowspan = 1, header }, index) =>
        new TableCell({
          columnSpan: look.spans[first + index] ?? 1,
          rowSpan: rowspan,
          verticalAlign: VerticalAlignTable.CENTER,
          children: text.split("\n").map((line) => cellLine(line, look, header === true, look.centred[first + index])),
        }),
    ),
  });

function cellLine(text: string, { size, pitch, side }: TableLook, header: boolean, centred = false): Paragraph {
  // Word processors count half of the lines beside a cell to its text.
  const room = Math.round((side - LINES) * twips);
  return plain(runs(text, header ? "black" : "body", halfPoints(size)), {
    ...exactly(pitch),
    indent: { left: room, right: room },
    alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
  });
}
