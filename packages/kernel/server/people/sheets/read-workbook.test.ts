import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { peopleApp } from "../people.testing.ts";
import { readWorkbook } from "./read-workbook.ts";
import { upload, workbook } from "./sheets.testing.ts";
import { unpacksToBearableSize } from "./zip-guard.ts";

const { keeper } = await peopleApp();
const path = "/api/people/import";

/** A zip archive of one entry that names itself small. */
function archive(name: string, content: Buffer): Buffer {
  const data = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(data.length, 20);
  entry.writeUInt32LE(10, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + data.length, 16);
  return Buffer.concat([local, Buffer.from(name), data, entry, Buffer.from(name), end]);
}

const truncated = async () => (await workbook({ 人员: [["姓名"]] })).subarray(0, 2000);

test.each([
  ["nothing", async () => Buffer.alloc(0)],
  ["text", async () => Buffer.from("姓名,电话\n王,1")],
  ["random bytes", async () => Buffer.from("PK\x03\x04 and then nothing of the kind", "latin1")],
  ["half a workbook", truncated],
  ["an archive that is no workbook", async () => archive("a.txt", Buffer.from("hello"))],
  ["an archive that unpacks to a hundred megabytes", async () => archive("xl/workbook.xml", Buffer.alloc(100 << 20))],
  [
    "an archive whose directory points outside",
    async () => Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18, 0xff)]),
  ],
])("refuses %s", async (_what, make) => {
  const { status, body } = await upload(keeper, path, await make());
  expect([status, body.code]).toEqual([422, "people.sheet_unreadable"]);
});

test("refuses what is larger than five megabytes before it is read", async () => {
  expect((await upload(keeper, path, Buffer.alloc(6 << 20))).status).toBe(413);
});

test.each([["application/json"], ["text/csv"], ["application/octet-stream"]])("refuses %s", async (type) => {
  expect([400, 415]).toContain((await upload(keeper, path, Buffer.from("x"), type)).status);
});

test("refuses a request without a key", async () => {
  const { status } = await keeper.post(path, await workbook({ 人员: [["姓名"]] }), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "idempotency-key": "",
    },
  });
  expect(status).toBe(400);
});

test("refuses more rows than one import may have", async () => {
  const rows = Array.from({ length: 5002 }, (_, index) => [`名${index}`]);
  await expect(readWorkbook(await workbook({ 人员: rows }))).rejects.toMatchObject({ code: "people.sheet_too_large" });
});

test("reads text, numbers, links and formulas as what they show, and leaves blank rows out", async () => {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("人员");
  sheet.addRow(["姓名", 13800000000, { text: "a@b.cn", hyperlink: "mailto:a@b.cn" }, { formula: "1+1", result: 2 }]);
  sheet.addRow([null, "  "]);
  sheet.addRow([{ richText: [{ text: "王" }, { text: "喆" }] }, true]);
  sheet.mergeCells("A5:C9");
  const [table] = await readWorkbook(Buffer.from(await book.xlsx.writeBuffer()));
  expect(table).toEqual({
    name: "人员",
    rows: [
      { number: 1, cells: ["姓名", "13800000000", "a@b.cn", "2"] },
      { number: 3, cells: ["王喆", "true"] },
    ],
  });
});

test("reads cells merged downwards as of every row, those merged to the right as of their first column, and no row of them alone", async () => {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("人员");
  sheet.addRows([
    ["王喆", "预算科", "科长", null],
    ["李梅", null, "科员", null],
    [null, null, null, null],
    ["钱国栋", "国库科", null, null],
  ]);
  sheet.mergeCells("B1:B3");
  sheet.mergeCells("B4:D4");
  const [table] = await readWorkbook(Buffer.from(await book.xlsx.writeBuffer()));
  expect(table?.rows).toEqual([
    { number: 1, cells: ["王喆", "预算科", "科长"] },
    { number: 2, cells: ["李梅", "预算科", "科员"] },
    { number: 4, cells: ["钱国栋", "国库科", "", ""] },
  ]);
});

test("reads what formulas came to, also days and errors, and no hidden sheet", async () => {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  book.addWorksheet("人员", { state: "hidden" }).addRow(["旧名册"]);
  const day = new Date("2026-10-01T00:00:00Z");
  book
    .addWorksheet("名册")
    .addRow([{ formula: "TODAY()", result: day }, { error: "#REF!" }, { formula: "X1", result: { error: "#N/A" } }]);
  const tables = await readWorkbook(Buffer.from(await book.xlsx.writeBuffer()));
  expect(tables).toEqual([{ name: "名册", rows: [{ number: 1, cells: ["2026-10-01", "#REF!", "#N/A"] }] }]);
});

test("knows the size of an honest archive", async () => {
  expect(unpacksToBearableSize(await workbook({ 人员: [["姓名"]] }))).toBe(true);
});
