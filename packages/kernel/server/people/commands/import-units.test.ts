import { describe, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { faultsOf, peopleApp } from "../people.testing.ts";
import { type Cells, download, upload, workbook } from "../sheets/sheets.testing.ts";

const app = await peopleApp();
const { people, keeper, staff } = app;
const unitHead = [
  "单位代码 *",
  "单位全称 *",
  "单位简称 *",
  "发文机关代字",
  "单位类别 *",
  "级别 *",
  "上级单位代码",
  "双重领导单位代码",
  "行政区划代码 *",
  "排序",
];
const departmentHead = ["单位代码 *", "机构名称 *", "机构类别 *", "上级机构名称", "排序"];
type Rows = (string | number | null)[][];
const send = async (units: Rows, departments: Rows = []) =>
  upload(
    keeper,
    "/api/units/import",
    await workbook({ 单位: [unitHead, ...units], 内设机构: [departmentHead, ...departments] }),
  );
const countUnits = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from kernel.unit`.execute(app.db)).rows[0]!.n;

test("what is exported is imported again without any change", async () => {
  const bytes = (await keeper.get("/api/units/export")).body;
  const { status, body } = await upload(keeper, "/api/units/import", bytes);
  expect([status, body]).toEqual([
    200,
    { units: { created: 0, changed: 0, unchanged: 10 }, departments: { created: 0, changed: 0, unchanged: 18 } },
  ]);
});

test("enters and changes units and departments together, in any order of rows", async () => {
  const { status, body } = await send(
    [
      ["W-2", "清安市水文站", "水文站", null, "事业单位", "市级", "W-1", null, 990100, null],
      ["W-1", "清安市水利局", "市水利局", "水", "工作部门", "市级", "U01", "U03、U04", "990100", 500],
      ["U03", "清安市财政局", "财政局", "财", "工作部门", "市级", "U01", null, "990100", 30],
    ],
    [
      ["W-1", "堤防股", "内设机构", "建设科", null],
      ["W-1", "建设科", "内设机构", null, null],
      ["U03", "预算科", "内设机构", null, 25],
    ],
  );
  expect([status, body]).toEqual([
    200,
    { units: { created: 2, changed: 0, unchanged: 1 }, departments: { created: 2, changed: 1, unchanged: 0 } },
  ]);
  const units = new Map((await staff.get("/api/units")).body.items.map((unit: { code: string }) => [unit.code, unit]));
  const water = units.get("W-1") as { id: string };
  expect(units.get("W-2")).toMatchObject({ parentId: water.id, regionCode: "990100" });
  expect(water).toMatchObject({
    dualLeaderUnitIds: [people.unit("财政局").id, people.unit("教育局").id],
    pinyinInitials: "qasslj",
    rank: 500,
  });
  const { items } = (await staff.get(`/api/departments?unitId=${water.id}`)).body;
  expect(items.map(({ name }: { name: string }) => name)).toEqual(["堤防股", "建设科"]);
  expect(items[0].parentId).toBe(items[1].id);
  expect((await app.told("people.unit-changed")).length).toBe(2);
});

test("names every faulty cell with its row, column and reason, and imports nothing", async () => {
  const before = await countUnits();
  const { status, body } = await send(
    [
      ["N-1", "清安市体育局", "市体育局", null, "工作部门", "市级", "U01", null, "990100", null],
      ["N 2", "", "甲", null, "俱乐部", "市级", "U99", null, "990100", "x"],
      ["N-3", "清安市教育局", "乙", null, "工作部门", "市级", "U99", "U98", "880000", null],
      ["N-1", "清安市丙局", "丙", null, "工作部门", "市级", "U01", null, "990100", null],
    ],
    [
      ["N-9", "办公室", "办公室", null, null],
      ["U03", "甲科", "内设机构", "无此科", null],
    ],
  );
  expect([status, body.code]).toEqual([422, "people.import_rejected"]);
  expect(body.detail).toContain("没有导入任何内容");
  expect(faultsOf(body)).toEqual({
    "单位!A3": "people.cell_wrong",
    "单位!B3": "people.cell_missing",
    "单位!E3": "people.cell_wrong",
    "单位!J3": "people.cell_wrong",
    "单位!A5": "people.row_repeated",
    "单位!I4": "people.region_unknown",
    "单位!G4": "people.unit_code_unknown",
    "单位!H4": "people.unit_code_unknown",
    "单位!B4": "people.unit_name_taken",
    "内设机构!A2": "people.unit_code_unknown",
    "内设机构!D3": "people.department_name_unknown",
  });
  const messages = body.faults.map(({ message }: { message: string }) => message);
  expect(messages).toContain("“单位”第 3 行“单位代码”：“N 2”不符合要求，应为2 至 32 位字母、数字或连字符。");
  expect(await countUnits()).toBe(before);
});

describe("refuses", () => {
  const row = (code: string, name: string, parent: string | null, dual: string | null = null) => [
    code,
    name,
    name,
    null,
    "工作部门",
    "市级",
    parent,
    dual,
    "990100",
    null,
  ];
  test.each([
    ["a circle of units", [row("C-1", "甲一", "C-2"), row("C-2", "甲二", "C-1")], ["单位!G2", "单位!G3"]],
    ["a unit led by itself", [row("C-1", "甲一", "C-1")], ["单位!G2"]],
    ["a further leader that is below", [row("C-1", "甲一", null, "C-2"), row("C-2", "甲二", "C-1")], ["单位!H2"]],
    ["one name twice", [row("C-1", "甲一", null), row("C-2", "甲一", null)], ["单位!B2", "单位!B3"]],
  ] as [string, Rows, string[]][])("%s", async (_what, rows, places) => {
    const { status, body } = await send(rows);
    expect([status, Object.keys(faultsOf(body))]).toEqual([422, places]);
  });

  test("departments that are part of each other", async () => {
    const rows = [
      ["U03", "甲科", "内设机构", "乙科", null],
      ["U03", "乙科", "内设机构", "甲科", null],
    ];
    expect(faultsOf((await send([], rows)).body)).toEqual({
      "内设机构!D2": "people.department_below_itself",
      "内设机构!D3": "people.department_below_itself",
    });
  });

  test("the code of an abolished unit", async () => {
    const fields = { kind: "institution", level: "city", regionCode: "990100" };
    const { body } = await keeper.post("/api/units", { code: "X-1", name: "旧所", shortName: "旧所", ...fields });
    await keeper.post(`/api/units/${body.id}/abolish`, { version: 1 });
    expect(faultsOf((await send([row("X-1", "新所", null)])).body)).toEqual({
      "单位!A2": "people.unit_code_abolished",
    });
  });

  test("a workbook without a sheet or a column, and names what is missing", async () => {
    const sheets: Cells = { 单位: [unitHead.slice(1)] };
    const { body } = await upload(keeper, "/api/units/import", await workbook(sheets));
    expect(body.faults).toEqual([
      { path: "单位", code: "people.column_missing", message: "缺少“单位代码”一列，请使用下载的模板。" },
      { path: "内设机构", code: "people.sheet_missing", message: "缺少工作表“内设机构”，请使用下载的模板。" },
    ]);
  });

  test("a workbook with a column twice, in whichever language, and names the column", async () => {
    const sheets: Cells = { 单位: [[...unitHead, "单位代码 *", "Full name"]], 内设机构: [departmentHead] };
    const { body } = await upload(keeper, "/api/units/import", await workbook(sheets));
    const message = (column: string) => `“${column}”一列出现了不止一次，无法判断以哪一列为准。请只保留一列。`;
    expect(body.faults).toEqual([
      { path: "单位", code: "people.column_twice", message: message("单位代码") },
      { path: "单位", code: "people.column_twice", message: message("单位全称") },
    ]);
  });

  test("a workbook without any row", async () => {
    const { body } = await upload(
      keeper,
      "/api/units/import",
      await workbook({ 单位: [unitHead], 内设机构: [departmentHead] }),
    );
    expect(body.faults).toMatchObject([{ path: "单位", code: "people.sheet_empty" }]);
  });

  test("everybody who does not keep the directory", async () => {
    const bytes = await workbook({ 单位: [unitHead] });
    expect((await upload(staff, "/api/units/import", bytes)).status).toBe(403);
    expect((await staff.get("/api/units/export")).status).toBe(403);
    expect((await staff.get("/api/units/template")).status).toBe(403);
  });
});

test("the template holds the headings and what they mean, and no data", async () => {
  const cells = await download(keeper, "/api/units/template");
  expect(cells.单位).toEqual([unitHead]);
  expect(cells.内设机构).toEqual([departmentHead]);
  expect(cells.填写说明).toContainEqual(["单位", "行政区划代码", "是", "6 位或 9 位数字"]);
});

test("a sheet with English headings and words is read as well", async () => {
  const units = [
    [
      "Unit code",
      "Full name",
      "Short name",
      "Document code",
      "Kind",
      "Level",
      "Superior's code",
      "Further superiors' codes",
      "Region code",
      "Order",
    ],
    ["E-1", "清安市地震局", "市地震局", "震", "working department", "City", "U01", null, "990100", null],
  ];
  const departments = [["Unit code", "Name", "Kind", "Part of", "Order"]];
  const { status } = await upload(
    keeper,
    "/api/units/import",
    await workbook({ Units: units, Departments: departments }),
  );
  expect(status).toBe(200);
});
