import { describe, expect, test } from "vitest";
import { sql } from "../../base/index.ts";
import { faultsOf, peopleApp } from "../people.testing.ts";
import { download, upload, workbook } from "../sheets/sheets.testing.ts";

const app = await peopleApp();
const { people, keeper, staff } = app;
const head = ["账号", "姓名 *", "联系电话", "电子邮箱", "单位代码", "内设机构", "职务", "单位领导", "主要职务", "排序"];
type Rows = (string | number | null)[][];
const send = async (rows: Rows) => upload(keeper, "/api/people/import", await workbook({ 人员: [head, ...rows] }));
const find = async (q: string) => (await keeper.get(`/api/people?q=${encodeURIComponent(q)}`)).body.items;

test("what is exported is imported again without any change", async () => {
  const bytes = (await keeper.get("/api/people/export")).body;
  const { status, body } = await upload(keeper, "/api/people/import", bytes);
  expect([status, body]).toEqual([
    200,
    { people: { created: 0, changed: 0, unchanged: 60 }, posts: { created: 0, changed: 0, unchanged: 62 } },
  ]);
});

test("exports a row for each post, with the account to tell people apart", async () => {
  const rows = (await download(keeper, "/api/people/export")).人员!;
  const own = rows.filter((row) => row[0] === people.secretaryGeneral.account);
  expect(own.map((row) => [row[1], row[4], row[6], row[7], row[8]])).toEqual([
    ["韩秉文", "U01", "秘书长", "是", "是"],
    ["韩秉文", "U02", "主任", "是", "否"],
  ]);
});

test("an export is on record before a row is read", async () => {
  const counted = async () =>
    (
      await sql`select 1 from kernel.audit where command = 'people.export-people' and person_id is not null`.execute(
        app.db,
      )
    ).rows.length;
  const before = await counted();
  await download(keeper, "/api/people/export");
  expect(await counted()).toBe(before + 1);
});

test("enters new people with accounts, several posts, and phones typed as numbers", async () => {
  const { status, body } = await send([
    [null, "单喆", 13800007777, null, "U03", "预算科", "预算科副科长", null, null, null],
    ["duochong", "多崇", null, "dc@example.org", "U03", null, "总会计师", "是", "否", 15],
    ["duochong", "多崇", null, "dc@example.org", "U04", null, "专员", null, "是", null],
    [null, "无职", null, null, null, null, null, null, null, null],
  ]);
  expect([status, body]).toEqual([
    200,
    { people: { created: 3, changed: 0, unchanged: 0 }, posts: { created: 3, changed: 0, unchanged: 0 } },
  ]);
  expect(await find("shanzhe")).toMatchObject([
    { account: "shanzhe", phone: "13800007777", posts: [{ title: "预算科副科长", isMain: true }] },
  ]);
  const [several] = await find("duochong");
  expect(several.posts.map(({ title, isMain }: { title: string; isMain: boolean }) => [title, isMain])).toEqual([
    ["专员", true],
    ["总会计师", false],
  ]);
  expect((await find("无职"))[0].posts).toEqual([]);
});

test("changes people and posts that are there, and passes the main post on", async () => {
  const { account, name } = people.secretaryGeneral;
  const { body } = await send([
    [account, name, "010-66005678", null, "U02", null, "主任", "是", "是", 5],
    ["qianxiaoyan", "钱小燕", null, null, "U03", "办公室", "办公室文书", "否", null, null],
  ]);
  expect(body).toEqual({
    people: { created: 0, changed: 2, unchanged: 0 },
    posts: { created: 0, changed: 2, unchanged: 1 },
  });
  const [secretary] = await find(account);
  expect(secretary.posts.map(({ title, isMain }: { title: string; isMain: boolean }) => [title, isMain])).toEqual([
    ["主任", true],
    ["秘书长", false],
  ]);
  expect((await find("钱小燕")).map((person: { phone: null }) => person.phone)).toEqual([null]);
  expect(await find("钱晓燕")).toEqual([]);
});

test("reads digits and letters of a Chinese keyboard, and names that are set apart", async () => {
  const { status } = await send([
    ["ｗｕｙｕｅ", "吴　越", "１３８ ００００ ０００９", "wu＠qy.gov.cn", "Ｕ０３", null, "科员", null, null, "７"],
  ]);
  expect(status).toBe(200);
  const wanted = { name: "吴越", account: "wuyue", phone: "13800000009", email: "wu@qy.gov.cn" };
  expect(await find("wuyue")).toMatchObject([wanted]);
});

test("names every faulty cell with its row, column and reason, and imports nothing", async () => {
  await keeper.post(`/api/people/${people.unit("审计局").staff.id}/leave`, { version: 1 });
  const { status, body } = await send([
    ["limei", "李梅", null, null, "U03", null, "科员", null, null, null],
    ["limei", "李媚", null, null, "U03", null, "科员", null, null, null],
    ["Wang Ming", "=王", "123456789012", "x@", "U03", null, "科员", "也许", null, -1],
    [people.unit("审计局").staff.account, "郑子涵", null, null, null, null, null, null, null, null],
    [null, "钱国栋", null, null, "U03", null, "顾问", null, null, null],
    [null, "同名", null, null, "U04", null, "甲", null, null, null],
    [null, "同名", null, null, "U04", null, "乙", null, null, null],
    ["jia", "甲某", null, null, "U99", null, "科员", null, "是", null],
    ["yi", "乙某", null, null, "U03", "无此科", "科员", null, null, null],
    ["bing", "丙某", null, null, "U03", null, null, null, null, null],
    ["ding", "丁某", null, null, "U03", null, "甲", null, "是", null],
    ["ding", "丁某", null, null, "U03", null, "乙", null, "是", null],
    ["wu", "戊某", null, null, "U03", null, "#N/A", null, null, null],
  ]);
  expect([status, body.code]).toEqual([422, "people.import_rejected"]);
  expect(faultsOf(body)).toEqual({
    "人员!B3": "people.person_differs",
    "人员!G3": "people.row_repeated",
    "人员!A4": "people.cell_wrong",
    "人员!B4": "people.cell_wrong",
    "人员!C4": "people.cell_wrong",
    "人员!D4": "people.cell_wrong",
    "人员!H4": "people.cell_wrong",
    "人员!J4": "people.cell_wrong",
    "人员!A5": "people.account_left",
    "人员!A6": "people.account_needed",
    "人员!A7": "people.account_needed",
    "人员!A8": "people.account_needed",
    "人员!E9": "people.unit_code_unknown",
    "人员!F10": "people.department_name_unknown",
    "人员!G11": "people.post_incomplete",
    "人员!I13": "people.main_repeated",
    "人员!G14": "people.cell_error",
  });
  expect(body.detail).toContain("17 处错误");
  expect(await find("limei")).toEqual([]);
});

test("says of a sheet without rows, or with something above its heading, what is the matter", async () => {
  const empty = await send([[null, "  "]]);
  expect([empty.status, faultsOf(empty.body)]).toEqual([422, { 人员: "people.sheet_empty" }]);
  const titled = await workbook({ 人员: [["财政局人员名册"], head, [null, "甲某"]] });
  const { body } = await upload(keeper, "/api/people/import", titled);
  expect(faultsOf(body)).toEqual({ 人员: "people.heading_missing" });
});

test("text that a spreadsheet could run is exported with an apostrophe and comes back as it was", async () => {
  const wanted = { personId: people.mayor.id, unitId: people.governmentId, title: '=HYPERLINK("http://x")' };
  await keeper.post("/api/posts", wanted);
  const bytes = (await keeper.get("/api/people/export")).body;
  const titles = (await download(keeper, "/api/people/export")).人员!.map((row) => row[6]);
  expect(titles).toContain('\'=HYPERLINK("http://x")');
  expect(titles.filter((title) => String(title).startsWith("="))).toEqual([]);
  const { body } = await upload(keeper, "/api/people/import", bytes);
  expect([body.people.changed, body.posts.created, body.posts.changed]).toEqual([0, 0, 0]);
});

describe("an upload", () => {
  test("that is repeated with the same key does its work once", async () => {
    const bytes = await workbook({ 人员: [head, [null, "重复", null, null, "U05", null, "科员", null, null, null]] });
    const options = {
      idempotencyKey: "the-same-import",
      headers: { "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    };
    const first = await keeper.post("/api/people/import", bytes, options);
    const again = await keeper.post("/api/people/import", bytes, options);
    expect([first.body, again.headers.get("idempotent-replayed")]).toEqual([again.body, "true"]);
    expect(await find("重复")).toHaveLength(1);
  });

  test("is refused to everybody who does not keep the directory", async () => {
    expect((await upload(staff, "/api/people/import", await workbook({ 人员: [head] }))).status).toBe(403);
    expect((await staff.get("/api/people/export")).status).toBe(403);
  });
});
