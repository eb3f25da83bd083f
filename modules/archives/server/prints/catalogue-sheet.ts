import {
  cutToSheet,
  rawRoute,
  type Services,
  sendWorkbook,
  sheetName,
  sheetRows,
  sql,
  workbookAnswer,
} from "@tz/kernel/server/base";
import type { Workbook } from "exceljs";
import { z } from "zod";
import { type CatalogueRow, catalogueFilters, retentionEntries } from "../../contract/index.ts";
import { catalogueCondition, catalogueRows } from "../repository/catalogue-rows.ts";
import { presentRow } from "../repository/present-item.ts";

/** The nine columns of 归档文件目录 (DA/T 22-2015). */
const columns: { header: string; width: number; value(row: CatalogueRow, place: number): string | number }[] = [
  { header: "序号", width: 6, value: (_row, place) => place },
  { header: "档号", width: 28, value: (row) => row.code },
  { header: "文号", width: 20, value: (row) => row.documentNumber },
  { header: "责任者", width: 24, value: (row) => row.author },
  { header: "题名", width: 60, value: (row) => row.title },
  { header: "日期", width: 10, value: (row) => row.date.replaceAll("-", "") },
  { header: "密级", width: 6, value: (row) => (row.secrecy === "internal" ? "内部" : "") },
  { header: "页数", width: 6, value: (row) => row.pages },
  { header: "备注", width: 20, value: (row) => row.note },
];

/** The catalogue as an Excel sheet with the page's filters, in the order of the codes. Every cell that people wrote is text. */
export const exportCatalogue = rawRoute({
  method: "GET",
  path: "/api/archives/catalogue.xlsx",
  name: "archives.export-catalogue",
  summary: { zh: "导出归档文件目录", en: "Export the catalogue" },
  access: "archives.keep",
  heavy: true,
  answers: workbookAnswer,
  input: z.object(catalogueFilters),
  async handler({ reply, actor, input, services }) {
    const rows = await inOrder(services, catalogueCondition(actor, input));
    return sendWorkbook(reply, await sheetOf(rows), sheetName("归档文件目录", rows));
  },
});

/** In the order of the classes and numbers; by item_class. */
async function inOrder({ db }: Services, condition: ReturnType<typeof sql>): Promise<CatalogueRow[]> {
  const order = sql`${condition} order by i.year, i.retention, i.organ, i.n limit ${sheetRows}`;
  return (await catalogueRows(db, order)).map(presentRow);
}

/** A sheet for each year and retention, as catalogues are bound. */
async function sheetOf(rows: readonly CatalogueRow[]): Promise<Buffer> {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  const { held, rest } = cutToSheet(rows);
  const volumes = Map.groupBy(held, ({ year, retention }) => `${year} ${retentionEntries[retention].zh}`);
  if (volumes.size === 0) volumes.set("归档文件目录", []);
  for (const [name, volume] of volumes) addVolume(book, name, volume);
  if (rest) book.worksheets.at(-1)?.addRow([rest]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function addVolume(book: Workbook, name: string, rows: readonly CatalogueRow[]): void {
  const sheet = book.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 },
  });
  sheet.columns = columns.map(({ header, width }) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  rows.forEach((row, at) => {
    sheet.addRow(columns.map(({ value }) => value(row, at + 1)));
  });
}
