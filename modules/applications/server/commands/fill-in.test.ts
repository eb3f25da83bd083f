import { describe, expect, it } from "vitest";
import type { Step } from "../../contract/index.ts";
import { applicationsApp, type DrawnField, type DrawnForm, step } from "../testing.ts";

const app = await applicationsApp();
const { finance, people } = app;
const { staff, sectionChief, officeDirector, clerk, leader } = finance;

const days: DrawnField = { kind: "number", name: "申请天数", title: "申请天数", required: true };
const granted: DrawnField = {
  kind: "number",
  name: "批准天数",
  title: "批准天数",
  unit: "天",
  required: true,
  least: 1,
  most: 30,
  by: "handler",
};
const office: Step = {
  ...step,
  name: "办公室核定",
  handler: { find: "role", role: "officeDirector" },
  fills: ["批准天数"],
};
const long: Step = { ...step, name: "领导审批", handler: { find: "role", role: "leader" }, when: "批准天数 > 5" };

const publish = (steps: Step[], fields: DrawnField[] = [days, granted], more: Partial<DrawnForm> = {}) =>
  app.publish({ title: "疗休养", fields, process: { kind: "steps", steps }, ...more });

async function fill(person: typeof staff, id: string, values: object) {
  const { version } = await app.read(officeDirector, id);
  return app.as(person).post(`/api/applications/${id}/fill-in`, { version, values });
}

describe("filling in at a step", () => {
  it("the applicant is not asked for it; the step is, before it can be completed, and later conditions see it", async () => {
    const formId = await publish([office, long]);
    const id = await app.apply(staff, formId, { 申请天数: 10 });
    expect((await app.read(officeDirector, id)).fills).toEqual(["批准天数"]);
    const early = await app.act(officeDirector, id, "complete", { outcome: "agree" });
    expect([early.status, early.body.code, early.body.detail]).toEqual([
      422,
      "applications.fill_first",
      expect.stringContaining("“批准天数”"),
    ]);
    expect((await fill(officeDirector, id, { 批准天数: 8, 申请天数: 99 })).status).toBe(200);
    expect((await app.act(officeDirector, id, "complete", { outcome: "agree" })).status).toBe(200);
    expect(await app.read(leader, id)).toMatchObject({
      step: "领导审批",
      values: { 申请天数: 10, 批准天数: 8 },
      fills: [],
    });
  });

  it("names every fault, and refuses whoever has nothing to fill in", async () => {
    const id = await app.apply(staff, await publish([office]), { 申请天数: 3 });
    const faulty = await fill(officeDirector, id, { 批准天数: 31 });
    expect([faulty.status, faulty.body.faults]).toEqual([
      422,
      [expect.objectContaining({ path: "values.批准天数", code: "too_large" })],
    ]);
    expect((await fill(staff, id, { 批准天数: 3 })).body.code).toBe("applications.nothing_to_fill");
    expect((await fill(clerk, id, { 批准天数: 3 })).status).toBe(404);
    expect((await fill(people.unit("教育局").officeDirector, id, { 批准天数: 3 })).status).toBe(404);
    const stale = await app.as(officeDirector).post(`/api/applications/${id}/fill-in`, { version: 1, values: {} });
    expect([stale.status, stale.body.code]).toEqual([409, "kernel.version_conflict"]);
  });

  it("need not be done by whoever refuses the application", async () => {
    const id = await app.apply(staff, await publish([office]), { 申请天数: 3 });
    expect((await app.act(officeDirector, id, "complete", { outcome: "refuse" })).status).toBe(200);
    expect((await app.read(staff, id)).state).toBe("refused");
  });

  it("stays when the applicant changes what is theirs after it was sent back", async () => {
    const formId = await publish([office, { ...step, name: "审批" }]);
    const id = await app.apply(staff, formId, { 申请天数: 10 });
    await fill(officeDirector, id, { 批准天数: 8 });
    await app.act(officeDirector, id, "complete", { outcome: "agree" });
    await app.act(sectionChief, id, "send-back", { to: "drafter", reason: "请核对。" });
    expect((await app.submit(staff, id, { 申请天数: 9, 批准天数: 30 })).status).toBe(200);
    expect((await app.read(officeDirector, id)).values).toEqual({ 申请天数: 9, 批准天数: 8 });
  });

  it("counts an amount that the office sets", async () => {
    const formId = await publish([office]);
    const id = await app.apply(staff, formId, { 申请天数: 10 });
    await fill(officeDirector, id, { 批准天数: 8 });
    const { forms, lines } = (await app.as(officeDirector).get("/api/applications/statistics?year=2026")).body;
    const line = lines.find((one: { formId: string }) => one.formId === formId);
    expect(line).toMatchObject({ count: 1, sums: { 申请天数: "10", 批准天数: "8" } });
    expect(forms.find((one: { id: string }) => one.id === formId).sums).toEqual([
      { name: "申请天数", title: "申请天数", unit: "" },
      { name: "批准天数", title: "批准天数", unit: "天" },
    ]);
  });

  it("books the room that the office gives, and not one that another has", async () => {
    const room: DrawnField = { kind: "text", name: "会议室", title: "会议室", required: true, by: "handler" };
    const time: DrawnField = {
      kind: "dateRange",
      name: "时间",
      title: "时间",
      required: true,
      time: true,
      days: "none",
    };
    const formId = await publish([{ ...office, fills: ["会议室"] }], [time, room], {
      overlap: { resource: "会议室", time: "时间" },
    });
    const at = (from: string, to: string) => ({ 时间: { from: `2026-03-10T${from}`, to: `2026-03-10T${to}` } });
    const first = await app.apply(staff, formId, at("09:00", "11:00"));
    const second = await app.apply(clerk, formId, at("10:00", "12:00"));
    expect((await fill(officeDirector, first, { 会议室: "一号" })).status).toBe(200);
    const taken = await fill(officeDirector, second, { 会议室: "一号" });
    expect(taken.body.faults).toEqual([
      expect.objectContaining({ code: "taken", message: expect.stringContaining(staff.name) }),
    ]);
    expect((await fill(officeDirector, second, { 会议室: "二号" })).status).toBe(200);
  });
});
