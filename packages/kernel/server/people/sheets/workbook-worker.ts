import { answering } from "@tz/thread";
import ExcelJS from "exceljs";
import type { Table } from "./read-workbook.ts";
import { unpacksToBearableSize } from "./zip-guard.ts";

/** Parts that say nothing about the cells' values; some of them are spread over every cell of a range when read. */
const ignoreNodes = ["mergeCells", "dataValidations", "conditionalFormatting", "hyperlinks", "drawing", "extLst"];
const MOST_COLUMNS = 40;
const MOST_CHARACTERS = 500;

/** What is no workbook has no sheets. */
answering(({ bytes, mostRows }: { bytes: Uint8Array; mostRows: number }) => read(bytes, mostRows).catch(() => []));

async function read(bytes: Uint8Array, mostRows: number): Promise<Table[]> {
  if (!unpacksToBearableSize(bytes)) return [];
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer, { ignoreNodes });
  return book.worksheets.map((sheet) => toTable(sheet, mostRows));
}

function toTable(sheet: ExcelJS.Worksheet, mostRows: number): Table {
  const rows: Table["rows"] = [];
  sheet.eachRow((row, number) => {
    if (rows.length > mostRows) return;
    const cells = Array.from({ length: Math.min(row.cellCount, MOST_COLUMNS) }, (_, index) =>
      textOf(row.getCell(index + 1)),
    );
    if (cells.some((text) => text !== "")) rows.push({ number, cells });
  });
  return { name: sheet.name, rows };
}

function textOf({ value, text }: ExcelJS.Cell): string {
  return String(shownAs(value) ?? text ?? "")
    .trim()
    .slice(0, MOST_CHARACTERS);
}

/** A number as it is, a day as `2026-10-01` (a sheet's dates have no zone); what else a cell shows, the cell knows. */
function shownAs(value: ExcelJS.CellValue): string | undefined {
  if (typeof value === "number") return String(value);
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return undefined;
  return value.toISOString().replace("T00:00:00.000Z", "");
}
