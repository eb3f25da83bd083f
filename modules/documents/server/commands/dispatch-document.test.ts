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

describe("dispatching", () => {
  it("sends to every unit of a group but the sender, and to those copied, each once", async () => {
    const office = app.people.office;
    const copyRecipients = [office, education].map(({ id: unitId, name }) => ({ kind: "unit" as const, unitId, name }));
    const id = await app.at("dispatch", { recipients: bureaux(), copyRecipients, urgency: "extraUrgent" });
    const { body } = await send(id, { dueAt: "2026-03-10T17:00:00+08:00" });
    expect(body).toMatchObject({ state: "dispatched", unitCount: 6 });
    const sent = await app.copies(id);
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
    expect(await app.copies(id)).toHaveLength(1);
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

  it("can neither be taken to another step nor be ended early once the copies are on their way", async () => {
    const id = await app.at("dispatched");
    const director = app.as(finance.officeDirector);
    const at = `/api/cases/${documentSubject}/${id}`;
    expect((await director.get(`${at}/history`)).body).toMatchObject({ may: ["suspend"], steps: [] });
    const orders = { jump: { step: "dispatch", reason: "补发" }, terminate: { reason: "误发" } };
    for (const [operation, order] of Object.entries(orders)) {
      const { status, body } = await director.post(`${at}/${operation}`, order);
      expect([status, body.code]).toEqual([409, "workflow.case_settled"]);
      const preview = await director.get(`${at}/preview?operation=${operation}&step=dispatch`);
      expect(preview.body.possible).toBe(false);
    }
    expect((await app.act(finance.clerk, id, "file")).body.state).toBe("filed");
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
