import { newId, sql } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { documentSubject } from "../../contract/index.ts";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const education = app.people.unit("教育局");
const police = app.people.unit("公安局");
const send = (id: string, body: object = {}) => app.act(finance.clerk, id, "dispatch", body);
const bureaux = () => [{ kind: "group" as const, groupId: app.people.groups.bureaux, name: "市直各部门" }];

async function copies(id: string): Promise<{ unit_id: string; copy: boolean; urgency: string }[]> {
  const { rows } = await sql<{ unit_id: string; copy: boolean; urgency: string }>`
    select unit_id, copy, urgency from kernel.delivery where subject_id = ${id} order by copy, id`.execute(app.db);
  return rows;
}

describe("dispatching", () => {
  it("sends to every unit of a group but the sender, and to those copied, each once", async () => {
    const office = app.people.office;
    const copyRecipients = [office, education].map(({ id: unitId, name }) => ({ kind: "unit" as const, unitId, name }));
    const id = await app.at("dispatch", { recipients: bureaux(), copyRecipients, urgency: "extraUrgent" });
    const { body } = await send(id, { dueAt: "2026-03-10T17:00:00+08:00" });
    expect(body).toMatchObject({ state: "dispatched", unitCount: 6 });
    const sent = await copies(id);
    expect(sent.filter(({ copy }) => !copy).map(({ unit_id }) => unit_id)).not.toContain(finance.id);
    expect(sent.filter(({ copy }) => copy)).toEqual([{ unit_id: office.id, copy: true, urgency: "extraUrgent" }]);
  });

  it("shows the paper to those who receive for the units, and nothing of how it was made", async () => {
    const id = await app.at("dispatch");
    expect((await app.as(education.clerk).get(`/api/documents/${id}`)).status).toBe(404);
    await send(id);
    const paper = await app.read(education.clerk, id);
    expect(paper).toMatchObject({ state: "dispatched", making: null, drafter: null, may: ["exportWord"] });
    expect(paper.content.body).toHaveLength(3);
    for (const path of ["versions", "comments", "versions/1"])
      expect((await app.as(education.clerk).get(`/api/documents/${id}/${path}`)).status).toBe(404);
    for (const path of ["history", "diagram"])
      expect((await app.as(education.clerk).get(`/api/cases/${documentSubject}/${id}/${path}`)).status).toBe(404);
    expect((await app.as(education.staff).get(`/api/documents/${id}`)).status).toBe(404);
    expect((await app.as(police.clerk).get(`/api/documents/${id}`)).status).toBe(404);
  });

  it("says so when no recipient is a unit of this system, and records sending on paper", async () => {
    const content = {
      documentType: "letter" as const,
      title: "清安市财政局关于商请提供数据的函",
      recipients: [{ kind: "text" as const, name: "清安银行" }],
    };
    const id = await app.at("dispatch", content);
    expect((await send(id)).body.code).toBe("documents.nothing_to_dispatch");
    expect((await send(id, { onPaper: true })).body).toMatchObject({ state: "dispatched", unitCount: 0 });
  });

  it("happens once, however often the button is pressed", async () => {
    const id = await app.at("dispatch");
    const { version } = await app.read(finance.staff, id);
    const path = `/api/documents/${id}/dispatch`;
    const answers = await Promise.all([1, 2, 3].map(() => app.as(finance.clerk).post(path, { version })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await copies(id)).toHaveLength(1);
  });

  it("can neither be withdrawn nor sent back once the copies are on their way", async () => {
    const id = await app.at("dispatched");
    const { rows } = await sql<{ id: string }>`
      select id from kernel.task where case_id = ${id} and node = 'dispatch' and state = 'done'`.execute(app.db);
    const clerk = app.as(finance.clerk);
    const withdrawn = await clerk.post(`/api/tasks/${rows[0]!.id}/withdraw`, { reason: "误发" });
    expect(withdrawn.body.code).toBe("workflow.not_allowed_here");
    const back = { to: "previous", resume: "again", reason: "误发" };
    const sentBack = await clerk.post(`/api/tasks/${await app.taskOf(finance.clerk, id)}/send-back`, back);
    expect(sentBack.body.code).toBe("workflow.not_allowed_here");
  });
});

describe("dispatching to further units", () => {
  it("reaches those who have no copy yet, and says so when all have one", async () => {
    const id = await app.at("dispatched");
    const supplement = (body: object) => app.as(finance.clerk).post(`/api/documents/${id}/supplement`, body);
    expect((await supplement({ unitIds: [police.id, education.id] })).body.unitCount).toBe(1);
    expect((await supplement({ unitIds: [police.id] })).body.code).toBe("documents.no_new_units");
    expect((await supplement({ groupIds: [app.people.groups.counties], asCopy: true })).body.unitCount).toBe(2);
    expect((await supplement({})).status).toBe(400);
    expect(await copies(id)).toHaveLength(4);
  });

  it("is the office's of the issuing unit", async () => {
    const id = await app.at("dispatched");
    const path = `/api/documents/${id}/supplement`;
    expect((await app.as(finance.staff).post(path, { unitIds: [police.id] })).status).toBe(403);
    expect((await app.as(education.clerk).post(path, { unitIds: [police.id] })).body.code).toBe(
      "documents.not_your_step",
    );
    expect((await app.as(police.clerk).post(path, { unitIds: [police.id] })).status).toBe(404);
    const early = await app.at("dispatch");
    const answer = await app.as(finance.clerk).post(`/api/documents/${early}/supplement`, { unitIds: [police.id] });
    expect(answer.body.code).toBe("documents.not_dispatched");
  });
});

describe("filing", () => {
  it("ends the process and leaves nothing to do", async () => {
    const id = await app.at("filed");
    expect((await app.read(finance.clerk, id)).may).toEqual(["supplement", "exportWord"]);
    expect(await app.taskOf(finance.clerk, id)).toBe("");
    const { items } = (await app.as(finance.clerk).get("/api/documents/outgoing?box=unit&state=filed")).body;
    expect(items.map((row: { id: string }) => row.id)).toContain(id);
  });
});

describe("a copy in a receiving unit", () => {
  it("shows the paper to whoever handles it there, and to nobody in other units", async () => {
    const id = await app.at("dispatched");
    const incomingId = newId();
    await sql`
      insert into documents.incoming (id, unit_id, origin, document_id, title, sender_name, urgency, received_at,
        registered_by, registered_by_name)
      values (${incomingId}, ${education.id}, 'delivery', ${id}, '来文', '清安市财政局', 'normal', now(),
        ${education.clerk.id}, ${education.clerk.name})`.execute(app.db);
    const status = async (person: typeof finance.staff) => (await app.as(person).get(`/api/documents/${id}`)).status;
    expect(await status(education.staff)).toBe(404);
    await sql`
      insert into documents.incoming_person (incoming_id, person_id)
      values (${incomingId}, ${education.staff.id}), (${incomingId}, ${police.staff.id})`.execute(app.db);
    expect([await status(education.staff), await status(police.staff)]).toEqual([200, 404]);
  });
});
