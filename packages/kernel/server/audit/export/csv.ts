import { Readable } from "node:stream";
import type { AuditRow } from "../../../contract/audit/index.ts";
import type { Language } from "../../../contract/base/index.ts";
import { columns, heading } from "./columns.ts";

/** A byte order mark, or Excel takes the file for the code page of the machine. */
const BOM = "\uFEFF";

/** The rows as CSV (RFC 4180), written as they are read. */
export function toCsv(rows: AsyncIterable<AuditRow>, language: Language): Readable {
  return Readable.from(lines(rows, language));
}

async function* lines(rows: AsyncIterable<AuditRow>, language: Language) {
  yield BOM + line(columns.map((column) => heading(column, language)));
  for await (const row of rows) yield line(columns.map((column) => column.value(row, language)));
}

const line = (cells: readonly string[]) => `${cells.map(cell).join(",")}\r\n`;

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
