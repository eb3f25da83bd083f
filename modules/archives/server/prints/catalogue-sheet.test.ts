import { planOfText } from "@tz/testing";
import ExcelJS from "exceljs";
import { expect, it } from "vitest";
import { boxesApp } from "../boxes/testing.ts";
import { catalogueText } from "../repository/catalogue-rows.ts";

const app = await boxesApp();
await app.archivedWith(200);

it("has the nine columns in the order of the codes, a volume for each year and retention", async () => {
  const { status, body } = await app.clerk.get("/api/archives/catalogue.xlsx?year=2026");
  expect(status).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(body.buffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(["2026 永久", "2026 30年"]);
  const rows = book.getWorksheet("2026 30年")?.getSheetValues() ?? [];
  // Rows and columns are counted from 1.
  expect(rows[1]).toEqual([undefined, "序号", "档号", "文号", "责任者", "题名", "日期", "密级", "页数", "备注"]);
  expect(rows[2]).toContain("Z109-WS·2026-D30-BGS-0001");
});

it("is narrowed by a text, through an index, as the list on the page is", async () => {
  const text = encodeURIComponent("Z109-WS·2026-D30-BGS-0001");
  const { items } = (await app.clerk.get(`/api/archives/items?text=${text}`)).body;
  expect(items).toHaveLength(1);
  const { body } = await app.clerk.get(`/api/archives/catalogue.xlsx?text=${text}`);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(body.buffer);
  expect(book.worksheets.map(({ rowCount }) => rowCount)).toEqual([2]);
  expect(await planOfText(app.db, catalogueText)).toContain("Bitmap Index Scan on item_text");
});
