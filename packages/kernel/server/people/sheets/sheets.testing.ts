import type { Answer, Client } from "@tz/testing";
import ExcelJS from "exceljs";
import { sheetMediaType } from "../../../contract/people/index.ts";

export type Cells = Record<string, (string | number | null)[][]>;

/** A workbook of sheets by name, cell by cell. */
export async function workbook(sheets: Cells): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The cells of a workbook by sheet, as text. */
export async function cellsOf(bytes: Uint8Array): Promise<Cells> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return Object.fromEntries(
    book.worksheets.map((sheet) => {
      const rows: string[][] = [];
      sheet.eachRow((row) => {
        rows.push(Array.from({ length: sheet.columnCount }, (_, index) => row.getCell(index + 1).text));
      });
      return [sheet.name, rows];
    }),
  );
}

/** Sends bytes as a sheet. */
export function upload(client: Client, path: string, bytes: Uint8Array, type = sheetMediaType): Promise<Answer> {
  return client.post(path, bytes, { headers: { "content-type": type } });
}

/** Downloads a sheet and reads its cells. */
export async function download(client: Client, path: string): Promise<Cells> {
  return cellsOf((await client.get(path)).body);
}
