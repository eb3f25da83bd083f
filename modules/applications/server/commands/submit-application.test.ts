import { describe, expect, it } from "vitest";
import { applicationsApp, oneStep, reason } from "../testing.ts";

const app = await applicationsApp();
const { finance, people } = app;
const { staff, sectionChief, officeDirector, leader, deputy, clerk } = finance;

const leaveOf = (from: string, to: string) => ({
  请假类型: "事假",
  请假时间: { from, to },
  事由: "家中有事",
  工作交接人: sectionChief.id,
  联系电话: "13800000000",
  是否离开本市: "否",
});

describe("a leave", () => {
  it("of two days goes to the head of the department and then to the office", async () => {
    const formId = await app.publishReady("leave");
    const id = await app.apply(staff, formId, leaveOf("2026-03-03", "2026-03-04"));
    expect(await app.read(staff, id)).toMatchObject({
      state: "running",
      step: "科室负责人审批",
      days: { 请假时间: 2 },
    });
    expect((await app.act(sectionChief, id, "complete", { outcome: "agree", opinion: "同意。" })).status).toBe(200);
    expect(await app.read(staff, id)).toMatchObject({ step: "办公室备案" });
    expect((await app.act(clerk, id, "complete", {})).status).toBe(200);
    expect(await app.read(staff, id)).toMatchObject({ state: "approved", step: null, may: [] });
  });

  it("of more working days goes on to the leader whom the head of the department chooses", async () => {
    const formId = await app.publishReady("leave");
    const id = await app.apply(staff, formId, leaveOf("2026-03-02", "2026-03-06"));
    const chosen = { step2: [deputy.id] };
    expect((await app.act(sectionChief, id, "complete", { outcome: "agree", chosen })).status).toBe(200);
    expect(await app.read(deputy, id)).toMatchObject({ state: "running", step: "分管领导审批" });
  });

  it("counts half days, which also decide who is asked, and none at all is refused", async () => {
    const formId = await app.publishReady("leave");
    const id = await app.draft(staff, formId);
    const none = { ...leaveOf("2026-03-03", "2026-03-03"), 开始时段: "下午", 结束时段: "上午" };
    const { body } = await app.submit(staff, id, none);
    expect(body.faults).toMatchObject([{ path: "values.请假天数", message: "“请假天数”不得小于0.5。" }]);
    const half = { ...leaveOf("2026-03-02", "2026-03-05"), 开始时段: "下午", 结束时段: "上午" };
    const applied = await app.apply(staff, formId, half);
    expect(await app.read(staff, applied)).toMatchObject({ values: { 请假天数: 3 } });
    expect((await app.act(sectionChief, applied, "complete", { outcome: "agree" })).status).toBe(200);
    expect(await app.read(staff, applied)).toMatchObject({ step: "办公室备案" });
  });

  it("that somebody refuses ends as refused", async () => {
    const formId = await app.publishReady("leave");
    const id = await app.apply(staff, formId, leaveOf("2026-03-03", "2026-03-04"));
    await app.act(sectionChief, id, "complete", { outcome: "refuse", opinion: "近期工作紧，暂不同意。" });
    expect(await app.read(staff, id)).toMatchObject({ state: "refused", may: [] });
  });
});

describe("what is filled in", () => {
  it("is checked as a whole: all faults at once, each with its field, and nothing is done", async () => {
    const formId = await app.publishReady("supplies");
    const id = await app.draft(staff, formId);
    const rows = [{ 品名: "A4纸", 数量: 0, 单价: "12.345" }, { 规格: "大号" }];
    const { status, body } = await app.submit(staff, id, { 明细: rows, 别的: 1 });
    expect([status, body.code]).toEqual([422, "applications.values_faulty"]);
    const paths = body.faults.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);
    expect(paths.toSorted()).toEqual(
      [
        "values.用途 required",
        "values.明细.0.数量 too_small",
        "values.明细.0.单价 not_an_amount",
        "values.明细.1.品名 required",
        "values.明细.1.数量 required",
        "values.明细.1.单价 required",
        "values.别的 not_in_form",
      ].toSorted(),
    );
    expect(await app.read(staff, id)).toMatchObject({ state: "draft", version: 1, values: {} });
  });

  it("has its sums worked out by the server, whatever was sent", async () => {
    const formId = await app.publishReady("supplies");
    const rows = [
      { 品名: "A4纸", 数量: 3, 单价: "0.10", 金额: "999" },
      { 品名: "硒鼓", 数量: 2, 单价: 450 },
    ];
    const id = await app.apply(staff, formId, { 用途: "日常办公", 明细: rows, 合计金额: "1.00" });
    const { values } = await app.read(staff, id);
    expect(values.明细.map((row: { 金额: string }) => row.金额)).toEqual(["0.30", "900.00"]);
    expect(values.合计金额).toBe("900.30");
  });

  it("may not name somebody who is not there", async () => {
    const formId = await app.publishReady("leave");
    const id = await app.draft(staff, formId);
    const values = { ...leaveOf("2026-03-03", "2026-03-03"), 工作交接人: people.office.id };
    const { body } = await app.submit(staff, id, values);
    expect(body.faults).toEqual([expect.objectContaining({ path: "values.工作交接人", code: "not_there" })]);
  });
});

describe("an application that was sent back", () => {
  it("can be taken back by the applicant before anybody has acted", async () => {
    const formId = await app.publishReady("leave");
    const id = await app.apply(staff, formId, leaveOf("2026-03-03", "2026-03-04"));
    const { body } = await app
      .as(staff)
      .get(`/api/cases/${encodeURIComponent("applications.application")}/${id}/history`);
    expect((await app.as(staff).post(`/api/tasks/${body.passedOn}/withdraw`, {})).status).toBe(200);
    expect(await app.read(staff, id)).toMatchObject({ state: "returned" });
  });

  it("goes on after its form was closed, and is counted in the month of its first submission", async () => {
    const formId = await app.publish({ title: "跨月", fields: [reason], process: oneStep });
    const id = await app.apply(staff, formId, { 事由: "一" });
    const back = { to: "drafter", resume: "again", reason: "请写明去向" };
    expect((await app.act(sectionChief, id, "send-back", back)).status).toBe(200);
    const manager = app.as(officeDirector);
    const { version } = (await manager.get(`/api/application-forms/${formId}`)).body;
    expect((await manager.post(`/api/application-forms/${formId}/close`, { version })).status).toBe(200);
    await app.clock.advance({ days: 31 });
    expect((await app.submit(staff, id, { 事由: "二" })).status).toBe(200);
    const { lines } = (await manager.get("/api/applications/statistics?year=2026")).body;
    const own = lines.filter((line: { formId: string }) => line.formId === formId);
    expect(own).toMatchObject([{ month: "2026-03", state: "running", count: 1 }]);
  });
});

describe("versions", () => {
  it("a draft follows its form and is checked anew; what runs keeps its version", async () => {
    const formId = await app.publish({ title: "版本", fields: [reason], process: oneStep });
    const running = await app.apply(staff, formId, { 事由: "一" });
    const draft = await app.draft(staff, formId, { 事由: "二" });
    const before = await app.read(staff, draft);
    const manager = app.as(officeDirector);
    const { version } = (await manager.get(`/api/application-forms/${formId}`)).body;
    const form = { title: "版本", fields: [reason, { ...reason, name: "去向", title: "去向" }], process: oneStep };
    await manager.put(`/api/application-forms/${formId}`, { version, form });
    await manager.post(`/api/application-forms/${formId}/publish`, { version: version + 1 });
    const stale = { version: before.version, versionId: before.versionId, values: { 事由: "二" } };
    const refused = await app.as(staff).post(`/api/applications/${draft}/submit`, stale);
    expect([refused.status, refused.body.code]).toEqual([409, "applications.form_changed"]);
    expect((await app.read(staff, running)).fields).toHaveLength(1);
  });
});

describe("a room", () => {
  const meeting = (from: string, to: string, room = "第一会议室") => ({
    会议名称: "局长办公会",
    会议室: room,
    使用时间: { from: `2026-03-10T${from}`, to: `2026-03-10T${to}` },
    参会人数: 12,
    联系人: staff.id,
  });

  it("is refused while another has it, free when theirs ends or is called off", async () => {
    const formId = await app.publishReady("room");
    const first = await app.apply(staff, formId, meeting("09:00", "11:00"));
    const id = await app.draft(clerk, formId);
    const { body } = await app.submit(clerk, id, meeting("10:00", "12:00"));
    expect(body.faults).toEqual([expect.objectContaining({ path: "values.使用时间", code: "taken" })]);
    expect((await app.submit(clerk, id, meeting("10:00", "12:00", "第二会议室"))).status).toBe(200);
    await app.apply(leader, formId, meeting("11:00", "12:00"));
    const { version } = await app.read(staff, first);
    await app.as(staff).post(`/api/applications/${first}/cancel`, { version, reason: "会议取消" });
    await app.apply(officeDirector, formId, meeting("09:30", "10:30"));
  });

  it("is given to one of many who ask at the same moment", async () => {
    const formId = await app.publishReady("room");
    const ids = await Promise.all([staff, clerk, leader, deputy].map((person) => app.draft(person, formId)));
    const answers = await Promise.all(
      [staff, clerk, leader, deputy].map((person, at) => app.submit(person, ids[at]!, meeting("14:00", "15:00"))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422, 422, 422]);
  });
});

it("an application gets its number from the ledger when it is submitted, and gives it back when it is called off", async () => {
  const series = await app
    .as(finance.clerk)
    .post("/api/number-series", { kind: "other", name: "用印", pattern: "用印〔{year}〕{n}号" });
  expect(series.status, JSON.stringify(series.body)).toBe(200);
  const formId = await app.publish({
    title: "用印",
    fields: [reason],
    process: oneStep,
    seriesId: series.body.id,
  });
  const id = await app.apply(staff, formId, { 事由: "合同" });
  const { number, version } = await app.read(staff, id);
  expect(number).toMatch(/^用印〔\d{4}〕1号$/);
  await app.as(staff).post(`/api/applications/${id}/cancel`, { version, reason: "不用了" });
  const { body } = await app.as(finance.clerk).get(`/api/number-series/${series.body.id}/ledger`);
  expect(body.items[0]).toMatchObject({ text: number, state: "voided" });
});
