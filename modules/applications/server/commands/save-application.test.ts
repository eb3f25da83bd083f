import { expect, it } from "vitest";
import { applicationsApp } from "../testing.ts";

const app = await applicationsApp();
const { finance } = app;
const { staff, sectionChief } = finance;

const leaveOf = (from: string, to: string) => ({
  请假类型: "事假",
  请假时间: { from, to },
  事由: "家中有事",
  工作交接人: sectionChief.id,
  联系电话: "13800000000",
  是否离开本市: "否",
});

it("keeps what the applicant changes after it was sent back; until it is submitted others read what was", async () => {
  const formId = await app.publishReady("leave");
  const id = await app.apply(staff, formId, leaveOf("2026-03-03", "2026-03-04"));
  await app.act(sectionChief, id, "send-back", { to: "drafter", reason: "请写明事由。" });
  const mine = await app.read(staff, id);
  expect(mine).toMatchObject({ state: "returned", may: ["save", "submit", "cancel"] });
  const changed = { ...leaveOf("2026-03-03", "2026-03-04"), 事由: "父亲住院，需要陪护" };
  const saved = await app.as(staff).put(`/api/applications/${id}`, { version: mine.version, values: changed });
  expect(saved.status).toBe(200);
  expect((await app.read(sectionChief, id)).values.事由).toBe("家中有事");
  expect((await app.submit(staff, id, changed)).status).toBe(200);
  await app.drainJobs();
  expect(await app.read(sectionChief, id)).toMatchObject({
    state: "running",
    values: { 事由: "父亲住院，需要陪护" },
  });
});

it("keeps an unfinished draft, but nothing that the form cannot hold", async () => {
  const id = await app.draft(staff, await app.publishReady("leave"));
  const save = (version: number, values: object) => app.as(staff).put(`/api/applications/${id}`, { version, values });
  expect((await save(1, { 事由: "家中有事" })).status).toBe(200);
  expect((await save(1, {})).body.code).toBe("kernel.version_conflict");
  const { status, body } = await save(2, { 请假类型: "别的", 不在表中: 1 });
  expect([status, body.faults.map(({ code }: { code: string }) => code).toSorted()]).toEqual([
    422,
    ["not_an_option", "not_in_form"],
  ]);
  expect((await app.read(staff, id)).values).toEqual({ 事由: "家中有事" });
});
