import ExcelJS from "exceljs";
import { beforeAll, expect, it } from "vitest";
import type { DrawnField } from "../testing.ts";
import { applicationsApp, oneStep } from "../testing.ts";

const app = await applicationsApp();
const { staff, sectionChief, leader, officeDirector } = app.finance;
const money = (name: string) => ({ kind: "money", name, title: name }) satisfies DrawnField;
const text = (name: string, title = name) => ({ kind: "text", name, title }) satisfies DrawnField;

let formId: string;

/** Two versions: a field is renamed, one goes, and one that was a text becomes a person. */
beforeAll(async () => {
  const before = [text("单位", "来访单位"), text("陪同"), money("预算")];
  formId = await app.publish({ title: "接待", fields: before, process: oneStep });
  await app.apply(staff, formId, { 单位: "省财政厅", 陪同: "张三", 预算: "300.00" });
  const manager = app.as(officeDirector);
  const { version } = (await manager.get(`/api/application-forms/${formId}`)).body;
  const after = [text("单位", "来宾单位"), { kind: "person", name: "陪同", title: "陪同人员" }];
  const form = { title: "接待", fields: after, process: oneStep };
  const saved = await manager.put(`/api/application-forms/${formId}`, { version, form });
  await manager.post(`/api/application-forms/${formId}/publish`, { version: saved.body.version });
  await app.apply(staff, formId, { 单位: "省审计厅", 陪同: sectionChief.id });
});

it("a sheet of one kind has what every version asked for, each in its own column", async () => {
  const { status, body } = await app.as(leader).get(`/api/applications/export?view=unit&formId=${formId}`);
  expect(status).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(body.buffer);
  const rows = book.worksheets[0]!.getSheetValues().slice(1) as unknown[][];
  const from = rows[0]!.indexOf("来宾单位");
  expect(rows.map((row) => row.slice(from))).toEqual([
    ["来宾单位", "陪同人员", "陪同", "预算"],
    ["省审计厅", sectionChief.name, "", ""],
    ["省财政厅", "", "张三", 300],
  ]);
});

it("statistics sum what only an older version asked for", async () => {
  const year = new Date().getFullYear();
  const { body } = await app.as(leader).get(`/api/applications/statistics?year=${year}`);
  expect(body.forms).toEqual([{ id: formId, title: "接待", sums: [{ name: "预算", title: "预算", unit: null }] }]);
});
