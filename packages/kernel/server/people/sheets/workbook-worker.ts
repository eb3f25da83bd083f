import { answering } from "@tz/thread";
import ExcelJS from "exceljs";
import type { Table } from "./read-workbook.ts";
import { unpacksToBearableSize } from "./zip-guard.ts";

/** Parts that say nothing about the cells' values; some of them are spread over every cell of a range when read. */
const ignoreNodes = ["dataValidations", "conditionalFormatting", "hyperlinks", "drawing", "extLst"];
const MOST_COLUMNS = 40;
const MOST_CHARACTERS = 500;

/** What is no workbook has no sheets. */
answering(({ bytes, mostRows }: { bytes: Uint8Array; mostRows: number }) => read(bytes, mostRows).catch(() => []));

async function read(bytes: Uint8Array, mostRows: number): Promise<Table[]> {
  if (!unpacksToBearableSize(bytes)) return [];
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer, { ignoreNodes });
  // What nobody sees is not meant: a hidden sheet of the name would go in instead of the one that was filled in.
  return book.worksheets.filter(({ state }) => state === "visible").map((sheet) => toTable(sheet, mostRows));
}

function toTable(sheet: ExcelJS.Worksheet, mostRows: number): Table {
  const rows: Table["rows"] = [];
  sheet.eachRow((row, number) => {
    if (rows.length > mostRows) return;
    const cells = Array.from({ length: Math.min(row.cellCount, MOST_COLUMNS) }, (_, index) => row.getCell(index + 1));
    const texts = cells.map(textOf);
    // What reaches down into a row fills it no more than a frame does.
    if (texts.some((text, index) => text !== "" && cells[index]?.master === cells[index]))
      rows.push({ number, cells: texts });
  });
  return { name: sheet.name, rows };
}

/** Cells merged downwards are of every row that they stand beside; those merged to the right are of their first column. */
function textOf(cell: ExcelJS.Cell): string {
  if (cell.isMerged && cell.master.col !== cell.col) return "";
  const { value, text } = cell.master;
  return String(shownAs(value) ?? text ?? "")
    .trim()
    .slice(0, MOST_CHARACTERS);
}

/**
 * A number as it is, a day as `2026-10-01` (a sheet's dates have no zone), what a formula came to; what else a cell shows, the cell
 * knows.
 */
function shownAs(value: ExcelJS.CellValue): string | undefined {
  if (typeof value === "number") return String(value);
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString().replace("T00:00:00.000Z", "");
  if (typeof value !== "object" || value === null) return undefined;
  if ("error" in value) return value.error;
  return "formula" in value || "sharedFormula" in value ? shownAs(value.result) : undefined;
}
