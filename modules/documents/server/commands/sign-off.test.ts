import { sql } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { circular, documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const sign = (id: string, body: object = {}) => app.act(finance.leader, id, "sign-off", body);
const signature = async (id: string) => (await app.read(finance.staff, id)).making.signOff;

describe("signing off", () => {
  it("records opinion, name and complete date, and dates the document", async () => {
    const id = await app.at("signOff");
    expect((await sign(id, { opinion: "同意印发。" })).body.state).toBe("recheck");
    expect(await signature(id)).toMatchObject({
      personName: finance.leader.name,
      opinion: "同意印发。",
      signedOn: "2026-03-02",
    });
    expect((await app.read(finance.staff, id)).content.documentDate).toBe("2026-03-02");
  });

  it("takes a mark without words for consent", async () => {
    const id = await app.at("signOff");
    await sign(id);
    expect(await signature(id)).toMatchObject({ opinion: "圈阅" });
  });

  it("takes an earlier date, not one to come", async () => {
    const id = await app.at("signOff");
    expect((await sign(id, { signedOn: "2026-03-03" })).body.code).toBe("documents.signed_in_future");
    expect((await sign(id, { signedOn: "2026-02-27" })).status).toBe(200);
    expect((await app.read(finance.staff, id)).content.documentDate).toBe("2026-02-27");
  });

  it("is the chosen signer's alone", async () => {
    const id = await app.at("signOff");
    for (const person of [finance.deputy, finance.clerk, finance.staff])
      expect((await app.act(person, id, "sign-off")).body.code).toBe("documents.not_your_step");
    expect((await app.act(app.people.unit("教育局").leader, id, "sign-off")).status).toBe(404);
  });

  it("is not done by whoever the signer only asked for an opinion", async () => {
    const id = await app.at("signOff");
    const [task] = (await app.as(finance.leader).get("/api/tasks?limit=1")).body.items;
    const asked = { personIds: [finance.deputy.id], place: "beside" };
    expect((await app.as(finance.leader).post(`/api/tasks/${task.id}/signers`, asked)).status).toBe(200);
    expect((await app.act(finance.deputy, id, "sign-off")).body.code).toBe("documents.not_your_step");
    expect((await app.read(finance.deputy, id)).may).not.toContain("save");
    const [own] = (await app.as(finance.deputy).get("/api/tasks?limit=1")).body.items;
    expect(own.case.id).toBe(id);
    const opinion = { opinion: "建议明确牵头单位。" };
    expect((await app.as(finance.deputy).post(`/api/tasks/${own.id}/complete`, opinion)).status).toBe(200);
    expect((await sign(id)).body.state).toBe("recheck");
  });

  it("is stopped by a blocking finding that came in after submission", async () => {
    const id = await app.at("signOff");
    const { version } = await app.read(finance.staff, id);
    await app
      .as(finance.leader)
      .put(`/api/documents/${id}`, { version, content: { ...circular(app.people), title: "通知" } });
    const { status, body } = await sign(id);
    expect([status, body.code]).toEqual([422, "documents.findings_block"]);
  });

  it("is refused on a text that was changed after the signer opened it", async () => {
    const id = await app.at("signOff");
    const { version } = await app.read(finance.leader, id);
    await app.as(finance.leader).put(`/api/documents/${id}`, { version, content: circular(app.people) });
    const { status, body } = await app.as(finance.leader).post(`/api/documents/${id}/sign-off`, { version });
    expect([status, body.code]).toEqual([409, "kernel.version_conflict"]);
  });

  it("may be done by a stand-in, on record as such", async () => {
    const id = await app.at("signOff");
    const now = app.clock.now().getTime();
    const times = { startsAt: new Date(now).toISOString(), endsAt: new Date(now + 864e5).toISOString() };
    const granted = await app
      .as(finance.leader)
      .post("/api/delegations", { toPersonId: finance.deputy.id, reason: "外出开会", ...times });
    expect(granted.status).toBe(200);
    expect((await app.read(finance.deputy, id)).may).toContain("signOff");
    expect((await app.act(finance.deputy, id, "sign-off", { opinion: "同意" })).status).toBe(200);
    expect(await signature(id)).toMatchObject({ personName: finance.leader.name });
    await app.as(finance.leader).post(`/api/delegations/${granted.body.id}/revoke`);
  });

  it("does not count any more when the signer takes it back", async () => {
    const id = await app.at("recheck");
    const { rows } = await doneTasks(id);
    const taken = await app.as(finance.leader).post(`/api/tasks/${rows[0]!.id}/withdraw`, { reason: "再看一看" });
    expect(taken.status).toBe(200);
    expect((await app.read(finance.staff, id)).state).toBe("signOff");
    expect(await signature(id)).toBeNull();
  });
});

const doneTasks = (id: string) =>
  sql<{ id: string }>`
    select id from kernel.task where case_id = ${id} and person_id = ${finance.leader.id} and state = 'done'`.execute(
    app.db,
  );
