import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { type SheetColumn, sheetName, sheetRows, tableSheet } from "./table-sheet.ts";

const columns: SheetColumn<{ unit: string; days: number }>[] = [
  { header: "单位", width: 32, value: ({ unit }) => unit },
  { header: "超期天数", width: 10, value: ({ days }) => days },
];

test("a list becomes a sheet with a head that stays in sight, numbers as numbers, lying on A4", async () => {
  const bytes = await tableSheet("流转跟踪", columns, [{ unit: "市财政局", days: 3 }]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = book.getWorksheet("流转跟踪");
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape" });
  expect(sheet?.getRow(1).values).toEqual([undefined, "单位", "超期天数"]);
  expect(sheet?.getRow(2).values).toEqual([undefined, "市财政局", 3]);
});

test("a list that is longer than a sheet says so in its last line and in its name", async () => {
  const rows = Array.from({ length: sheetRows }, (_, days) => ({ unit: "市财政局", days }));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(await tableSheet("流转跟踪", columns, rows)).buffer);
  const sheet = book.getWorksheet("流转跟踪")!;
  expect(sheet.rowCount).toBe(1 + 20_000 + 1);
  expect(sheet.getRow(20_001).getCell(2).value).toBe(19_999);
  expect(sheet.getRow(20_002).getCell(1).value).toBe("仅列出前20000条，其余未列，请缩小范围后分次导出。");
  expect(sheetName("收文登记簿", rows)).toBe("收文登记簿（前20000条）");
  expect(sheetName("收文登记簿", rows.slice(1))).toBe("收文登记簿");
});
