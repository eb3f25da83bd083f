import { sql } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const education = app.people.unit("教育局");
const police = app.people.unit("公安局");
const county = app.people.unit("东屏县");
const toCounty: Parameters<typeof app.draft>[1] = {
  documentType: "letter",
  title: "清安市财政局关于商请做好预算编制工作的函",
  recipients: [{ kind: "unit", unitId: county.id, name: county.name }],
};

async function asked(body: object, content?: typeof toCounty): Promise<string> {
  const id = await app.draft(finance.staff, content);
  await app.act(finance.staff, id, "submit", body);
  await app.act(finance.sectionChief, id, "department-review");
  return id;
}
const opinions = async (id: string) => (await app.read(finance.staff, id)).making.countersigns;

describe("countersigning", () => {
  it("waits for everybody who was asked, and shows what each said", async () => {
    const id = await asked({ unitIds: [education.id, police.id], departmentIds: [finance.officeId] });
    expect(await opinions(id)).toMatchObject([
      { kind: "department", name: "办公室", state: "pending" },
      { kind: "unit", name: education.name, state: "pending" },
      { kind: "unit", name: police.name, state: "pending" },
    ]);
    const agree = (person: typeof finance.staff) =>
      app.act(person, id, "countersign", { outcome: "agree", opinion: "同意" });
    expect((await agree(education.officeDirector)).body.state).toBe("countersign");
    expect((await agree(finance.officeDirector)).body.state).toBe("countersign");
    expect((await agree(police.officeDirector)).body.state).toBe("officeReview");
    expect(await opinions(id)).toMatchObject([
      { state: "agreed", personName: finance.officeDirector.name, opinion: "同意" },
      { state: "agreed", personName: education.officeDirector.name },
      { state: "agreed", personName: police.officeDirector.name },
    ]);
  });

  it("lets two answer at the same moment", async () => {
    const id = await asked({ unitIds: [education.id, police.id] });
    const people = [education.officeDirector, police.officeDirector];
    const answers = await Promise.all(people.map((person) => app.act(person, id, "countersign", { outcome: "agree" })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await app.read(finance.staff, id)).state).toBe("officeReview");
    expect((await opinions(id)).map(({ state }: { state: string }) => state)).toEqual(["agreed", "agreed"]);
  });

  it("goes back to the drafter as soon as one disagrees, with the reason, and everybody is asked anew", async () => {
    const id = await asked({ unitIds: [education.id, police.id] });
    const disagree = (opinion: string) =>
      app.act(education.officeDirector, id, "countersign", { outcome: "disagree", opinion });
    expect((await disagree("")).body.code).toBe("documents.reason_required");
    expect((await disagree("数据有误。")).body.state).toBe("draft");
    expect(await opinions(id)).toMatchObject([{ state: "disagreed", opinion: "数据有误。" }, { state: "pending" }]);
    expect((await app.act(police.officeDirector, id, "countersign", { outcome: "agree" })).status).toBe(409);
    const again = await app.act(finance.staff, id, "submit", { unitIds: [education.id, police.id] });
    expect(again.body.state).toBe("departmentReview");
    expect((await opinions(id)).map(({ state }: { state: string }) => state)).toEqual(["pending", "pending"]);
  });

  it("keeps the refusal of whoever is left out when the draft is submitted again, and it may not go down", async () => {
    const parties = { unitIds: [education.id, police.id], departmentIds: [finance.officeId] };
    const id = await asked(parties, toCounty);
    const refused = { outcome: "disagree", opinion: "数据有误。" };
    await app.act(education.officeDirector, id, "countersign", refused);
    await app.act(finance.staff, id, "submit", { unitIds: [police.id], departmentIds: [finance.officeId] });
    await app.act(finance.sectionChief, id, "department-review");
    await app.act(finance.officeDirector, id, "countersign", refused);
    await app.act(finance.staff, id, "submit", { unitIds: [police.id] });
    await app.act(finance.sectionChief, id, "department-review");
    await app.act(police.officeDirector, id, "countersign", { outcome: "agree" });
    expect(await opinions(id)).toMatchObject([
      { name: education.name, state: "disagreed", opinion: "数据有误。" },
      { name: "办公室", state: "disagreed", opinion: "数据有误。" },
      { name: police.name, state: "agreed" },
    ]);
    await app.act(finance.officeDirector, id, "office-review");
    const signed = await app.act(finance.leader, id, "sign-off", { opinion: "同意。" });
    expect(signed.body.faults).toEqual([expect.objectContaining({ code: "X15" })]);
    expect(signed.body.faults[0].message).toContain(education.name);
  });

  it("lets a person decide where whoever refused was abolished since: nobody is left to agree", async () => {
    const civil = app.people.unit("民政局");
    const id = await asked({ unitIds: [civil.id] }, toCounty);
    await app.act(civil.officeDirector, id, "countersign", { outcome: "disagree", opinion: "数据有误。" });
    await sql`update kernel.unit set state = 'abolished' where id = ${civil.id}`.execute(app.services.db);
    const left = await app.act(finance.staff, id, "submit", {});
    expect(left.body.faults).toEqual([expect.objectContaining({ code: "X15" })]);
    const { content } = await app.read(finance.staff, id);
    const drafter = app.as(finance.staff);
    const { body } = await drafter.post("/api/documents/check", { documentId: id, content });
    const found = body.findings.find(({ rule }: { rule: string }) => rule === "X15");
    expect(found).toMatchObject({ severity: "human", message: { zh: expect.stringContaining(civil.name) } });
    const reason = "职能已划转，已与承接单位协商一致。";
    await drafter.post(`/api/documents/${id}/overrides`, { rule: "X15", about: found.message.zh, reason });
    expect((await app.act(finance.staff, id, "submit", {})).body.state).toBe("departmentReview");
    await app.act(finance.sectionChief, id, "department-review");
    await app.act(finance.officeDirector, id, "office-review");
    expect((await app.act(finance.leader, id, "sign-off", { opinion: "同意。" })).body.state).toBe("recheck");
  });

  it("may be passed on within the unit that was asked", async () => {
    const id = await asked({ unitIds: [education.id, police.id] });
    const task = await app.taskOf(education.officeDirector, id);
    const passed = { toPersonId: education.leader.id };
    expect((await app.as(education.officeDirector).post(`/api/tasks/${task}/transfer`, passed)).status).toBe(200);
    expect((await app.act(education.leader, id, "countersign", { outcome: "agree" })).status).toBe(200);
    expect(await opinions(id)).toMatchObject([
      { name: education.name, state: "agreed", personName: education.leader.name },
      { name: police.name, state: "pending" },
    ]);
  });

  it("shows other units the draft while they are asked, and changes no text", async () => {
    const id = await asked({ unitIds: [education.id] });
    const seen = await app.read(education.officeDirector, id);
    expect(seen.may).toEqual(["comment", "countersign", "exportWord"]);
    const save = { version: seen.version, content: seen.content };
    expect((await app.as(education.officeDirector).put(`/api/documents/${id}`, save)).body.code).toBe(
      "documents.not_editable",
    );
    expect((await app.as(education.clerk).get(`/api/documents/${id}`)).status).toBe(404);
  });
});
