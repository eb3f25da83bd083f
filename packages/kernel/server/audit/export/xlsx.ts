import { once } from "node:events";
import { PassThrough, type Readable } from "node:stream";
import type ExcelJS from "exceljs";
import type { AuditRow } from "../../../contract/audit/index.ts";
import type { Language } from "../../../contract/base/index.ts";
import { columns, heading } from "./columns.ts";

/** A sheet holds 1,048,576 rows, a cell 32,767 characters. */
const ROWS_A_SHEET = 1_000_000;
const LONGEST_CELL = 32_000;

/** The rows as an Excel book, written as they are read; what does not fit into one sheet goes on in the next. */
export function toXlsx(rows: AsyncIterable<AuditRow>, language: Language): Readable {
  const stream = new PassThrough();
  write(rows, language, stream).catch((error: Error) => stream.destroy(error));
  return stream;
}

async function write(rows: AsyncIterable<AuditRow>, language: Language, stream: PassThrough): Promise<void> {
  const { default: excel } = await import("exceljs");
  const book = new excel.stream.xlsx.WorkbookWriter({ stream });
  let sheet = addSheet(book, 1, language);
  let count = 0;
  for await (const row of rows) {
    if (count > 0 && count % ROWS_A_SHEET === 0) sheet = addSheet(book, count / ROWS_A_SHEET + 1, language);
    sheet.addRow(columns.map((column) => column.value(row, language).slice(0, LONGEST_CELL))).commit();
    count += 1;
    if (stream.destroyed) return;
    if (stream.writableNeedDrain) await Promise.race([once(stream, "drain"), once(stream, "close")]);
  }
  await book.commit();
}

function addSheet(book: ExcelJS.stream.xlsx.WorkbookWriter, number: number, language: Language) {
  const name = language === "en" ? "Audit" : "审计记录";
  const sheet = book.addWorksheet(number === 1 ? name : `${name} ${number}`, {
    views: [{ state: "frozen", ySplit: 1 }],
  });
  sheet.columns = columns.map((column) => ({ header: heading(column, language), width: column.width }));
  sheet.getRow(1).font = { bold: true };
  return sheet;
}
