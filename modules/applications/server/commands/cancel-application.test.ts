import { readFileSync } from "node:fs";
import { sql } from "@tz/kernel/server/base";
import ExcelJS from "exceljs";
import { expect, it } from "vitest";
import { applicationsApp, oneStep, reason } from "../testing.ts";

const app = await applicationsApp();
const { staff, sectionChief } = app.finance;
const formId = await app.publish({ title: "外出报备", fields: [reason], process: oneStep });

it("an application that is called off ends its process, and whoever had it hears of it and why", async () => {
  const id = await app.apply(staff, formId, { 事由: "调研" });
  const { version } = await app.read(staff, id);
  const { status } = await app.as(staff).post(`/api/applications/${id}/cancel`, { version, reason: "行程取消" });
  expect(status).toBe(200);
  await app.drainJobs();
  expect(await app.read(sectionChief, id)).toMatchObject({ state: "cancelled", reason: "行程取消", step: null });
  expect((await app.as(sectionChief).get("/api/tasks?view=todo")).body.items).toEqual([]);
  const { rows } = await sql<{ person_id: string }>`
    select person_id from kernel.notice where subject_id = ${id} and event = 'applications.cancelled'`.execute(app.db);
  expect(rows.map(({ person_id }) => person_id)).toEqual([sectionChief.id]);
});

it("the history, the sheet and the list as a file say that it was called off, by whom and why", async () => {
  const { readPdfText } = await import("@tz/typeset/testing");
  const id = await app.apply(staff, formId, { 事由: "调研" });
  const { version } = await app.read(staff, id);
  await app.as(staff).post(`/api/applications/${id}/cancel`, { version, reason: "会议改期" });
  const { body: history } = await app.as(sectionChief).get(`/api/cases/applications.application/${id}/history`);
  expect(history.lines.at(-1)).toMatchObject({
    outcomeName: { zh: "撤销申请", en: "called off" },
    person: { name: staff.name },
    opinion: "会议改期",
  });
  const sheet = await app.as(staff).get(`/api/applications/${id}/sheet`);
  const printed = await readPdfText(Buffer.from(sheet.body));
  for (const words of ["撤销申请", "会议改期"]) expect(printed).toContain(words);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await app.as(staff).get("/api/applications/export?view=mine")).body.buffer);
  const rows = book.worksheets[0]!.getSheetValues().slice(1) as unknown[][];
  const at = rows[0]!.indexOf("撤销原因");
  expect(rows.map((row) => row[at])).toContain("会议改期");
});

it("one that was called off before that had a name in the history is named so by the trail", async () => {
  const id = await app.apply(staff, formId, { 事由: "调研" });
  const { version } = await app.read(staff, id);
  await app.as(staff).post(`/api/applications/${id}/cancel`, { version, reason: "会议改期" });
  await sql`update kernel.process_history set detail = detail - 'called'`.execute(app.db);
  const last = async () =>
    (await app.as(staff).get(`/api/cases/applications.application/${id}/history`)).body.lines.at(-1);
  expect((await last()).outcomeName).toBeNull();
  const script = readFileSync(new URL("../migrations/0006-called-ends.sql", import.meta.url), "utf8");
  await sql.raw(script).execute(app.db);
  expect((await last()).outcomeName).toEqual({ zh: "撤销申请", en: "called off" });
});

it("refuses a second calling off, and one of what is decided", async () => {
  const id = await app.apply(staff, formId, { 事由: "调研" });
  await app.act(sectionChief, id, "complete", { outcome: "agree" });
  const { version } = await app.read(staff, id);
  const { body } = await app.as(staff).post(`/api/applications/${id}/cancel`, { version, reason: "迟了" });
  expect(body.code).toBe("applications.not_running");
});

it("leaves nothing done where the reason is missing", async () => {
  const id = await app.apply(staff, formId, { 事由: "调研" });
  const { version } = await app.read(staff, id);
  expect((await app.as(staff).post(`/api/applications/${id}/cancel`, { version, reason: " " })).status).toBe(400);
  expect(await app.read(staff, id)).toMatchObject({ state: "running", version });
});
