import { sql } from "@tz/kernel/server/base";
import type { CityPerson } from "@tz/testing";
import { readPdfText } from "@tz/typeset/testing";
import { describe, expect, it } from "vitest";
import { sealingOffice } from "./sealing.testing.ts";

const { app, finance, education, approve } = await sealingOffice();
const { leader, staff, officeDirector } = finance;
const director = app.as(officeDirector);
const step = { name: "审批", handler: { find: "person", personIds: [leader.id] }, opinion: "optional", refuses: true };
const noting = { name: "登记", handler: { find: "person", personIds: [officeDirector.id] }, refuses: false };
const form = {
  title: "外出报备",
  fields: [{ kind: "text", name: "事由", title: "事由", required: true }],
  process: { kind: "steps", steps: [step, noting] },
};
const { id: formId } = (await director.post("/api/application-forms", { title: form.title })).body;
const { version: drawn } = (await director.put(`/api/application-forms/${formId}`, { version: 1, form })).body;
await director.post(`/api/application-forms/${formId}/publish`, { version: drawn });

/** Somebody submits an application with this reason, once or again. @returns its id */
async function apply(reason: string, again?: string): Promise<string> {
  const client = app.as(staff);
  const id = again ?? (await client.post("/api/applications", { formId, values: {} })).body.id;
  const { version, versionId } = (await client.get(`/api/applications/${id}`)).body;
  const values = { 事由: reason };
  const { status, body } = await client.post(`/api/applications/${id}/submit`, { version, versionId, values });
  expect(status, JSON.stringify(body)).toBe(200);
  await app.drainJobs();
  return id;
}

async function act(person: CityPerson, id: string, what: string, body: object) {
  const { rows } = await sql<{ id: string }>`
    select id from kernel.task where case_id = ${id} and person_id = ${person.id} and state = 'open'`.execute(app.db);
  const answer = await app.as(person).post(`/api/tasks/${rows[0]?.id}/${what}`, body);
  await app.drainJobs();
  return answer;
}

const signedOn = async (id: string, person = leader) =>
  (await app.as(person).get(`/api/signed-opinions/of/applications.application/${id}`)).body.items;
const agree = { outcome: "agree", opinion: "同意。" };

/** Sets what the unit asks of signatures. */
async function rule(more: object) {
  const { version } = (await director.get("/api/seals/unit-rule")).body;
  const plain = { signed: "all", signatureRequired: false, sealBeforeDispatch: false };
  expect((await director.put("/api/seals/unit-rule", { ...plain, ...more, version })).status).toBe(200);
}

describe("an opinion about an application", () => {
  it("is written unsigned by whoever has no signature, unless the unit wants decisions signed", async () => {
    const id = await apply("参加培训");
    await rule({ signatureRequired: true });
    expect((await act(leader, id, "complete", agree)).body.code).toBe("seals.signature_required");
    await rule({});
    expect((await act(leader, id, "complete", agree)).status).toBe(200);
    expect(await signedOn(id)).toEqual([]);
    await approve((await app.as(leader).post("/api/seals/stamp", { reason: "签批申请" })).body);
  });

  it("is signed with its writer's certificate, over what was filled in; those who see the application verify it", async () => {
    const id = await apply("参加培训");
    expect((await act(leader, id, "complete", agree)).status).toBe(200);
    const [opinion] = await signedOn(id, staff);
    expect(opinion).toMatchObject({ stepId: "step1", person: leader.name, changed: [] });
    const report = (await app.as(staff).get(`/api/signed-opinions/${opinion.id}`)).body;
    expect(report).toMatchObject({
      isValid: true,
      opinion: "同意。",
      signer: leader.name,
      covers: [{ name: "申请内容", isSame: true }],
    });
    const stranger = app.as(education.staff);
    expect((await stranger.get(`/api/signed-opinions/of/applications.application/${id}`)).status).toBe(404);
    expect((await stranger.get(`/api/signed-opinions/${opinion.id}`)).status).toBe(404);
  });

  it("stands with its picture on the printed sheet, the decision before the words", async () => {
    const id = await apply("参加培训");
    const printed = async () => Buffer.from((await app.as(staff).get(`/api/applications/${id}/sheet`)).body);
    expect((await printed()).toString("latin1")).not.toContain("/Subtype/Image");
    await act(leader, id, "complete", { outcome: "agree", opinion: "请注意安全。" });
    expect((await printed()).toString("latin1")).toContain("/Subtype/Image");
    expect(await readPdfText(await printed())).toContain("同意：请注意安全。");
  });

  it("stays good when the application is sent back, changed and decided anew; each covers what lay there then", async () => {
    const id = await apply("出差三天");
    expect((await act(leader, id, "send-back", { to: "drafter", reason: "请写明地点。" })).status).toBe(200);
    await apply("到省里出差三天", id);
    await act(leader, id, "complete", agree);
    const opinions = await signedOn(id);
    expect(opinions.map(({ changed }: { changed: string[] }) => changed)).toEqual([[], []]);
    await sql`update applications.signed_content set content = replace(content, '到省里', '到北京')
      where application_id = ${id}`.execute(app.db);
    expect((await signedOn(id)).map(({ changed }: { changed: string[] }) => changed)).toEqual([[], ["content"]]);
    const erase = sql`delete from applications.signed_content`.execute(app.services.db);
    await expect(erase).rejects.toThrow("permission denied");
  });

  it("is a decision where an outcome was chosen: a unit that wants only these signed leaves the others", async () => {
    await approve((await director.post("/api/seals/stamp", { reason: "签批申请" })).body);
    await rule({ signed: "decisions" });
    const id = await apply("下乡调研");
    await act(leader, id, "complete", agree);
    expect((await act(officeDirector, id, "complete", { opinion: "已登记。" })).status).toBe(200);
    expect((await signedOn(id)).map(({ person }: { person: string }) => person)).toEqual([leader.name]);
  });
});
