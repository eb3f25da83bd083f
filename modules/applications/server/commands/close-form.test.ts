import { expect, it } from "vitest";
import { applicationsApp } from "../testing.ts";

const app = await applicationsApp();
const { finance } = app;
const { staff, sectionChief, officeDirector } = finance;

const leaveOf = (from: string, to: string) => ({
  请假类型: "事假",
  请假时间: { from, to },
  事由: "家中有事",
  工作交接人: sectionChief.id,
  联系电话: "13800000000",
  是否离开本市: "否",
});

it("a form that is closed takes no more applications, and what runs goes on", async () => {
  const formId = await app.publishReady("leave");
  const id = await app.apply(staff, formId, leaveOf("2026-03-03", "2026-03-04"));
  const draft = await app.draft(staff, formId);
  const manager = app.as(officeDirector);
  const { version } = (await manager.get(`/api/application-forms/${formId}`)).body;
  await manager.post(`/api/application-forms/${formId}/close`, { version });
  expect((await app.submit(staff, draft, {})).body.code).toBe("applications.form_closed");
  expect((await app.as(staff).post("/api/applications", { formId })).body.code).toBe("applications.form_closed");
  expect((await app.act(sectionChief, id, "complete", { outcome: "agree" })).status).toBe(200);
});

it("can be opened again, once", async () => {
  const formId = await app.publishReady("leave");
  const manager = app.as(officeDirector);
  const path = `/api/application-forms/${formId}`;
  const turn = async (what: string) => {
    const { version } = (await manager.get(path)).body;
    return manager.post(`${path}/${what}`, { version });
  };
  expect((await turn("reopen")).body.code).toBe("applications.form_not_open");
  expect((await turn("close")).status).toBe(200);
  expect((await turn("close")).body.code).toBe("applications.form_not_open");
  expect((await turn("reopen")).status).toBe(200);
  expect((await app.as(staff).post("/api/applications", { formId })).status).toBe(200);
});
