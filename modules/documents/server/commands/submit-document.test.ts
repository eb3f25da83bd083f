import { sql } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { circular, documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const education = app.people.unit("教育局");
const submit = (id: string, body: object = {}) => app.act(finance.staff, id, "submit", body);

describe("submitting a draft", () => {
  it("brings it to the head of the drafter's department, and the unit's office sees it from then on", async () => {
    const id = await app.draft(finance.staff);
    expect((await submit(id)).body.state).toBe("departmentReview");
    expect(await app.taskOf(finance.sectionChief, id)).not.toBe("");
    expect((await app.read(finance.clerk, id)).making.versionNumber).toBe(1);
    const { items } = (await app.as(finance.clerk).get("/api/documents/outgoing?box=unit&state=departmentReview")).body;
    expect(items.map((row: { id: string }) => row.id)).toContain(id);
  });

  it("passes over the department review when the drafter heads the department", async () => {
    const id = await app.draft(finance.sectionChief);
    const { body } = await app.as(finance.sectionChief).post(`/api/documents/${id}/submit`, { version: 1 });
    expect(body.state).toBe("officeReview");
  });

  it("is stopped by every blocking finding at once, each with its element, rule and remedy", async () => {
    const id = await app.draft(finance.staff, { title: "通知", recipients: [] });
    const { status, body } = await submit(id);
    expect([status, body.code]).toEqual([422, "documents.findings_block"]);
    expect(body.faults.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual([
      "content.title X22",
      "content.title X22",
      "content.recipients F5",
    ]);
    expect((await app.read(finance.staff, id)).state).toBe("draft");
  });

  it("is stopped by a finding that needs a person until somebody states why it is in order", async () => {
    const matter = { important: true };
    const signer = { personId: finance.deputy.id, name: finance.deputy.name };
    const id = await app.draft(finance.staff, { matter, signer });
    const { body } = await submit(id);
    expect(body.faults).toEqual([expect.objectContaining({ code: "X20" })]);
    const check = { documentId: id, content: { ...circular(app.people), matter, signer } };
    const { findings } = (await app.as(finance.staff).post("/api/documents/check", check)).body;
    const about = findings.find(({ rule }: { rule: string }) => rule === "X20").message.zh;
    const judged = { rule: "X20", about, reason: "主要负责人授权副职签发。" };
    await app.as(finance.staff).post(`/api/documents/${id}/overrides`, judged);
    expect((await submit(id)).status).toBe(200);
  });

  it("needs a signer who leads the unit", async () => {
    const nobody = await app.draft(finance.staff, { signer: null });
    expect((await submit(nobody)).body.code).toBe("documents.no_signer");
    const outsider = { personId: education.leader.id, name: education.leader.name };
    const foreign = await app.draft(finance.staff, { signer: outsider });
    expect((await submit(foreign)).body.code).toBe("documents.signer_unknown");
  });

  it("refuses to ask a department of another unit, the unit itself, or one that does not exist", async () => {
    const id = await app.draft(finance.staff);
    const refused = async (body: object) => (await submit(id, body)).body.code;
    expect(await refused({ departmentIds: [education.sectionId] })).toBe("documents.party_unknown");
    expect(await refused({ unitIds: [finance.id] })).toBe("documents.party_unknown");
    expect(await refused({ unitIds: ["01980000-0000-7000-8000-000000000000"] })).toBe("documents.party_unknown");
  });

  it("is the drafter's to do, once", async () => {
    const id = await app.at("departmentReview");
    expect((await submit(id)).body.code).toBe("documents.not_your_step");
    expect((await app.act(education.clerk, id, "submit")).status).toBe(404);
  });

  it("closes the text to the drafter and opens it to the reviewer, whose changes are a version of their own", async () => {
    const id = await app.at("departmentReview");
    const content = { ...circular(app.people), body: [{ type: "paragraph", text: "经修改，现将有关事项通知如下。" }] };
    const save = (person: typeof finance.staff, version: number) =>
      app.as(person).put(`/api/documents/${id}`, { version, content });
    const { version } = await app.read(finance.staff, id);
    expect((await save(finance.staff, version)).body.code).toBe("documents.not_editable");
    expect((await save(finance.sectionChief, version)).body).toMatchObject({ versionNumber: 2 });
    const { items } = (await app.as(finance.staff).get(`/api/documents/${id}/versions`)).body;
    expect(items.map((row: { step: string; personName: string }) => [row.step, row.personName])).toEqual([
      ["departmentReview", finance.sectionChief.name],
      ["draft", finance.staff.name],
    ]);
    const { body } = await app.as(finance.staff).get(`/api/documents/${id}/versions/2/differences`);
    expect(body).toMatchObject({ from: { number: 1 }, to: { number: 2 }, counts: { changed: 1, removed: 2 } });
  });
});

describe("a submission that is withdrawn", () => {
  it("is the drafter's again while the next has not handled it, and only then", async () => {
    const id = await app.at("departmentReview");
    const { rows } = await sql<{ id: string }>`
      select id from kernel.task where case_id = ${id} and node = 'draft' and state = 'done'`.execute(app.db);
    const withdraw = () => app.as(finance.staff).post(`/api/tasks/${rows[0]!.id}/withdraw`, { reason: "补充内容" });
    expect((await withdraw()).status).toBe(200);
    expect((await app.read(finance.staff, id)).may).toContain("submit");
    await app.walk(id, "officeReview");
    expect((await withdraw()).status).toBe(409);
  });
});

describe("a draft that is sent back", () => {
  const sendBack = async (person: typeof finance.staff, id: string, resume: "again" | "direct") => {
    const task = await app.taskOf(person, id);
    return app.as(person).post(`/api/tasks/${task}/send-back`, { to: "drafter", resume, reason: "请核实数据。" });
  };

  it("is the drafter's to change again, and goes through all steps anew", async () => {
    const id = await app.at("signOff");
    expect((await sendBack(finance.leader, id, "again")).status).toBe(200);
    const { state, may, version } = await app.read(finance.staff, id);
    expect([state, may]).toEqual(["draft", expect.arrayContaining(["save", "submit", "void"])]);
    expect(may).not.toContain("delete");
    const saved = await app.as(finance.staff).put(`/api/documents/${id}`, { version, content: circular(app.people) });
    expect(saved.body.versionNumber).toBe(2);
    expect((await submit(id)).body.state).toBe("departmentReview");
  });

  it("goes straight back to whoever sent it back, and what others said stands", async () => {
    const id = await app.draft(finance.staff);
    await submit(id, { unitIds: [education.id] });
    await app.act(finance.sectionChief, id, "department-review");
    await app.act(education.officeDirector, id, "countersign", { outcome: "agree" });
    await app.walk(id, "signOff");
    await sendBack(finance.leader, id, "direct");
    expect((await submit(id)).body.state).toBe("signOff");
    const { countersigns } = (await app.read(finance.staff, id)).making;
    expect(countersigns).toMatchObject([{ name: education.name, state: "agreed" }]);
    expect((await app.act(finance.leader, id, "sign-off")).status).toBe(200);
  });

  it("shows its new title in the lists of those who have it to do", async () => {
    const id = await app.at("departmentReview");
    const { version } = await app.read(finance.staff, id);
    const title = "清安市财政局关于做好决算编制工作的通知";
    const content = { ...circular(app.people), title };
    await app.as(finance.sectionChief).put(`/api/documents/${id}`, { version, content });
    const { items } = (await app.as(finance.sectionChief).get("/api/tasks?view=todo&limit=200")).body;
    expect(JSON.stringify(items)).toContain(title);
  });
});
