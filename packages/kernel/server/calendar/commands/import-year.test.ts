import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { sheetMediaType } from "../../../contract/people/index.ts";
import { sql } from "../../base/index.ts";
import { town } from "../fixture/town.ts";

const { app, common, administrator, clerk } = await town();
const dayOf = async (day: string) => (await clerk.get(`/api/working-days?from=${day}&to=${day}`)).body.items[0];
const load = (year: number, text: string) => administrator.post(`/api/calendars/${common}/import`, { year, text });
const notice =
  "一、元旦：1月1日（周六）至3日（周一）放假，共3天。\n二、劳动节：5月1日至5日放假调休，共5天。5月7日（周六）上班。";

test("a year without published holidays says so until its holidays are imported", async () => {
  expect(await dayOf("2089-05-02")).toMatchObject({ working: true, known: false });
  const preview = await administrator.post("/api/holidays/preview", { year: 2089, text: notice });
  expect(preview.body.faults).toEqual([]);
  expect(preview.body.days).toHaveLength(9);
  const imported = await load(2089, notice);
  expect([imported.status, imported.body.listedYears]).toEqual([200, [2089]]);
  expect(await dayOf("2089-05-02")).toMatchObject({ working: false, name: "劳动节", known: true });
  expect(await dayOf("2089-05-07")).toMatchObject({ working: true, name: "劳动节", known: true });
});

test("importing a year again replaces it, and the published holidays of that year no longer count", async () => {
  await load(2026, "2026-10-01 休 国庆节\n2026-10-02 休 国庆节");
  await load(2026, "2026-10-01 休 国庆节");
  expect([(await dayOf("2026-10-01")).working, (await dayOf("2026-10-02")).working]).toEqual([false, true]);
  expect(await dayOf("2026-10-10")).toMatchObject({ working: false, name: null, known: true });
});

test("a sheet with real dates becomes the text that is imported", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("2087");
  sheet.addRows([
    ["日期", "安排", "名称"],
    [new Date("2087-01-01T00:00:00Z"), "休", "元旦"],
    ["2087-01-04", "班", "元旦"],
  ]);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const headers = { headers: { "content-type": sheetMediaType } };
  const { status, body } = await administrator.post("/api/holidays/sheet", bytes, headers);
  expect([status, body.text]).toEqual([200, "日期\t安排\t名称\n2087-01-01\t休\t元旦\n2087-01-04\t班\t元旦"]);
  expect((await load(2087, body.text)).status).toBe(200);
  expect([(await dayOf("2087-01-01")).working, (await dayOf("2087-01-04")).working]).toEqual([false, true]);
  expect((await administrator.post("/api/holidays/sheet", new Uint8Array([1, 2, 3]), headers)).status).toBe(422);
  expect((await clerk.post("/api/holidays/sheet", bytes, headers)).status).toBe(403);
});

test("names every faulty line and imports nothing of it", async () => {
  const { status, body } = await load(2088, "2088-01-01 休 元旦\n2088-02-30 休\n2088-03-01 也许");
  expect(status).toBe(400);
  expect(body.faults).toEqual([
    { path: "text.2", code: "calendar.no_such_day", message: "第2行：没有“2088-02-30”这一天，请核对日期。" },
    { path: "text.3", code: "calendar.unknown_kind", message: "第3行：不明白“也许”，请填写“休”或“班”。" },
  ]);
  const { rows } =
    await sql`select * from kernel.calendar_day where day >= '2088-01-01' and day <= '2088-12-31'`.execute(app.db);
  expect(rows).toEqual([]);
});

test("refuses whoever does not keep the calendars", async () => {
  expect((await clerk.post(`/api/calendars/${common}/import`, { year: 2089, text: notice })).status).toBe(403);
  expect((await clerk.post("/api/holidays/preview", { year: 2089, text: notice })).status).toBe(403);
});
