import { sql } from "@tz/kernel/server/base";
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
