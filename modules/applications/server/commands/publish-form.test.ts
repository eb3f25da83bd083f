import { asSystem } from "@tz/kernel/server/base";
import { publishProcess } from "@tz/kernel/server/workflow";
import { describe, expect, it } from "vitest";
import { applicationsApp, type DrawnField, oneStep, reason, step } from "../testing.ts";

const app = await applicationsApp();
const { finance, people } = app;
const { officeDirector, staff, sectionChief } = finance;
const manager = app.as(officeDirector);
const education = people.unit("教育局");

/** The faults of a form that is to be published. */
async function faultsOf(form: object): Promise<string[]> {
  const { answer } = await app.tryPublish({ title: "试", fields: [reason], process: oneStep, ...form });
  if (answer.status === 200) return [];
  expect([answer.status, answer.body.code]).toEqual([422, "applications.form_faulty"]);
  return answer.body.faults.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);
}

const steps = (...more: object[]) => ({ process: { kind: "steps", steps: more.map((one) => ({ ...step, ...one })) } });
const nobody = "00000000-0000-4000-8000-000000000000";

describe("publishing refuses, with the place and the reason", () => {
  it.each([
    ["a form without fields", { fields: [] }, ["fields no_fields"]],
    [
      "a condition that cannot be read",
      { fields: [reason, { ...reason, name: "乙", when: "事由 >" }] },
      ["fields.1.when expression_wrong"],
    ],
    [
      "a condition on a field below",
      {
        fields: [
          { ...reason, when: "乙 = 1" },
          { ...reason, name: "乙" },
        ],
      },
      ["fields.0.when name_unknown"],
    ],
    [
      "a sum of a column that has none",
      {
        fields: [
          { kind: "table", name: "明细", title: "明细", columns: [{ kind: "money", name: "金额", title: "金额" }] },
          { kind: "money", name: "总额", title: "总额", formula: "明细.合计.金额" },
        ],
      },
      ["fields.1.formula part_unknown"],
    ],
    [
      "the days of a time that counts none",
      {
        fields: [
          { kind: "dateRange", name: "时间", title: "时间", days: "none" },
          { ...reason, when: '时间.天数 > 3 and 时间.开始 > "2027-01-01"' },
        ],
      },
      ["fields.1.when part_unknown"],
    ],
    [
      "a formula that loops",
      { fields: [{ kind: "number", name: "数", title: "数", formula: "sum(for x in 1..9 return x)" }] },
      ["fields.0.formula expression_costly"],
    ],
    [
      "bounds that cross",
      { fields: [{ kind: "number", name: "数", title: "数", least: 2, most: 1 }] },
      ["fields.0.most bounds_crossed"],
    ],
    ["a summary that is no text", { summary: "别的" }, ["summary summary_unusable"]],
    [
      "an overlap of what may be empty",
      {
        overlap: { resource: "事由", time: "时间" },
        fields: [reason, { kind: "dateRange", name: "时间", title: "时间" }],
      },
      ["overlap.time overlap_time"],
    ],
    ["a process without steps", steps(), ["process.steps no_steps"]],
    ["steps of one name", steps({}, {}), ["process.steps.1 step_twice"]],
    [
      "a leader whom nobody chooses",
      steps({ handler: { find: "chosenLeader" } }),
      ["process.steps.0.handler leader_unchosen"],
    ],
    [
      "a handler from a field that is not there",
      steps({ handler: { find: "field", field: "人" } }),
      ["process.steps.0.handler handler_field"],
    ],
    [
      "a handler who is not there",
      steps({ handler: { find: "person", personIds: [nobody] } }),
      ["process.steps.0.handler person_gone"],
    ],
    ["a condition of a step on no field", steps({ when: "天数 > 3" }), ["process.steps.0.when name_unknown"]],
    [
      "a process that is not published",
      { process: { kind: "published", key: "nothing" } },
      ["process.key process_unknown"],
    ],
    ["a ledger of nobody", { seriesId: nobody }, ["seriesId series_unknown"]],
  ])("%s", async (_, form, faults) => {
    expect(await faultsOf(form)).toEqual(faults);
  });

  it("tells the designer the same before anything is saved", async () => {
    const { body } = await manager.post("/api/application-forms", { title: "试" });
    const form = { title: "试", fields: [reason], process: oneStep, summary: "别的" };
    const check = await manager.post(`/api/application-forms/${body.id}/check`, { form });
    expect(check.body.faults).toEqual([expect.objectContaining({ path: "summary", code: "summary_unusable" })]);
    expect(
      (await app.as(education.officeDirector).post(`/api/application-forms/${body.id}/check`, { form })).status,
    ).toBe(404);
  });
});

describe("a process that was drawn", () => {
  const drawn = (id: string, condition: string, attributes = "") => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tz="http://tongzheng.org/schema/bpmn" id="d" targetNamespace="t">
<bpmn:process id="${id}" name="报备" isExecutable="true"><bpmn:startEvent id="s"/>
<bpmn:exclusiveGateway id="g" default="g_e"/>
<bpmn:userTask id="check" name="审核" ${attributes}><bpmn:extensionElements><tz:handlers find="field" field="经办人"/></bpmn:extensionElements></bpmn:userTask>
<bpmn:endEvent id="e"/>
<bpmn:sequenceFlow id="s_g" sourceRef="s" targetRef="g"/>
<bpmn:sequenceFlow id="g_c" sourceRef="g" targetRef="check"><bpmn:conditionExpression>${condition}</bpmn:conditionExpression></bpmn:sequenceFlow>
<bpmn:sequenceFlow id="g_e" sourceRef="g" targetRef="e"/><bpmn:sequenceFlow id="c_e" sourceRef="check" targetRef="e"/>
</bpmn:process></bpmn:definitions>`;
  const publishDrawn = (...drawing: Parameters<typeof drawn>) =>
    asSystem(app.services, "test.publish", (context) => publishProcess(context, drawn(...drawing)));
  const days: DrawnField = { kind: "number", name: "天数", title: "天数", required: true };
  const person: DrawnField = { kind: "person", name: "经办人", title: "经办人", required: true };

  it("serves a form whose fields its conditions and handlers use, and stands with the applicant again when it is sent back", async () => {
    await publishDrawn("drawn.report", "天数 &gt; 2");
    const formId = await app.publish({
      title: "报备",
      fields: [days, person],
      process: { kind: "published", key: "drawn.report" },
    });
    const values = { 天数: 3, 经办人: sectionChief.id };
    const id = await app.apply(staff, formId, values);
    expect(await app.read(staff, id)).toMatchObject({ state: "running", step: "审核" });
    await app.act(sectionChief, id, "send-back", { to: "drafter", reason: "请核对。" });
    expect(await app.read(staff, id)).toMatchObject({ state: "returned", may: ["save", "submit", "cancel"] });
    expect((await app.submit(staff, id, { ...values, 天数: 1 })).status).toBe(200);
    await app.drainJobs();
    expect(await app.read(staff, id)).toMatchObject({ state: "approved", values: { 天数: 1 } });
  });

  it("is refused where it uses a field that the form lacks, or is handled on other pages", async () => {
    await publishDrawn("drawn.lacking", "金额 &gt; 2");
    const lacking = await faultsOf({ fields: [days, person], process: { kind: "published", key: "drawn.lacking" } });
    expect(lacking).toEqual(["process.key process_name_unknown"]);
    await publishDrawn("drawn.foreign", "天数 &gt; 2", 'tz:form="documents.sign-off"');
    const foreign = await faultsOf({ fields: [days, person], process: { kind: "published", key: "drawn.foreign" } });
    expect(foreign).toEqual(["process.key process_foreign_step"]);
    const { processes } = (await manager.get("/api/application-forms/choices")).body;
    expect(processes.map(({ key }: { key: string }) => key)).not.toContain("drawn.foreign");
  });
});

it("refuses a version that somebody else has changed, and a second publishing of the same", async () => {
  const { formId } = await app.tryPublish({ title: "值班二", fields: [reason], process: oneStep });
  const { version } = (await manager.get(`/api/application-forms/${formId}`)).body;
  expect((await manager.post(`/api/application-forms/${formId}/publish`, { version: 1 })).body.code).toBe(
    "kernel.version_conflict",
  );
  expect((await manager.post(`/api/application-forms/${formId}/publish`, { version })).body.code).toBe(
    "applications.form_unchanged",
  );
});

it("offers the form in its unit, where nobody saw it before", async () => {
  const { formId } = await app.tryPublish({ title: "值班", fields: [reason], process: oneStep });
  const offered = async (person: typeof staff) =>
    (await app.as(person).get("/api/open-application-forms")).body.items.map(({ id }: { id: string }) => id);
  expect(await offered(staff)).toContain(formId);
  expect(await offered(education.staff)).not.toContain(formId);
  expect((await app.as(education.staff).get(`/api/open-application-forms/${formId}`)).status).toBe(404);
  expect((await app.as(education.staff).post("/api/applications", { formId })).status).toBe(404);
});
