import { expect, it } from "vitest";
import { applicationsApp } from "../testing.ts";

const app = await applicationsApp();
const { finance, people } = app;
const { staff } = finance;

it("leaves out what was given for a hidden field", async () => {
  const formId = await app.publishReady("seal");
  const id = await app.draft(staff, formId, { 是否涉及合同: "否", 合同金额: "5" });
  expect((await app.read(staff, id)).values).toEqual({ 是否涉及合同: "否", 份数: undefined });
});

it("is for those to whom the form is offered, and seen by the applicant alone", async () => {
  const formId = await app.publishReady("leave");
  expect((await app.as(people.unit("教育局").staff).post("/api/applications", { formId })).status).toBe(404);
  const id = await app.draft(staff, formId, { 事由: "家中有事" });
  expect(await app.read(staff, id)).toMatchObject({ state: "draft", version: 1, values: { 事由: "家中有事" } });
  for (const person of [finance.leader, finance.officeDirector])
    expect((await app.as(person).get(`/api/applications/${id}`)).status).toBe(404);
});
