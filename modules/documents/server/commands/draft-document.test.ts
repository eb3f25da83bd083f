import { describe, expect, it } from "vitest";
import { circular, documentsApp } from "../testing.ts";

const app = await documentsApp();
const finance = app.people.unit("财政局");
const drafter = app.as(finance.staff);
const begin = (content: object) => drafter.post("/api/documents", { content: { ...circular(app.people), ...content } });

describe("beginning a draft", () => {
  it("keeps every element that was written, and fills the rest with defaults", async () => {
    const { status, body } = await begin({ urgency: "urgent" });
    expect([status, body.state, body.version]).toEqual([200, "draft", 1]);
    const read = (await drafter.get(`/api/documents/${body.id}`)).body;
    expect(read.content).toMatchObject({ ...circular(app.people), urgency: "urgent", secrecy: "none", note: "" });
    expect(read).toMatchObject({
      unit: { name: "清安市财政局" },
      drafter: { name: finance.staff.name },
      making: { versionNumber: 1, findings: { block: 0, human: 0 } },
      may: ["save", "submit", "delete", "comment", "override", "exportWord"],
    });
  });

  it("begins from nothing but a type", async () => {
    const { status } = await drafter.post("/api/documents", { content: { documentType: "report" } });
    expect(status).toBe(200);
  });

  it.each(["secret", "confidential", "topSecret"])("refuses a paper marked %s with the reason", async (secrecy) => {
    const { status, body } = await begin({ secrecy });
    expect(status).toBe(400);
    expect(body.faults).toEqual([
      { path: "content.secrecy", code: "custom", message: expect.stringContaining("不是涉密网络") },
    ]);
  });

  it("names all faults of a form at once", async () => {
    const { body } = await begin({ title: "甲\n乙", urgency: "soon", recipients: [{ kind: "text", name: "" }] });
    expect(body.faults.map(({ path }: { path: string }) => path).sort()).toEqual([
      "content.recipients.0.name",
      "content.title",
      "content.urgency",
    ]);
  });

  it("refuses text that no paper can contain", async () => {
    expect((await begin({ body: [{ type: "paragraph", text: "响铃\u0007" }] })).status).toBe(400);
    expect((await begin({ body: [{ type: "paragraph", text: "文".repeat(20_001) }] })).status).toBe(400);
  });

  it("refuses an organ that is listed twice", async () => {
    const { recipients = [] } = circular(app.people);
    expect((await begin({ recipients: [...recipients, ...recipients] })).status).toBe(400);
  });

  it("takes a text or a template, not both and not neither", async () => {
    expect((await drafter.post("/api/documents", {})).status).toBe(400);
    const templateId = "01980000-0000-7000-8000-000000000000";
    const both = { templateId, content: circular(app.people) };
    expect((await drafter.post("/api/documents", both)).status).toBe(400);
    expect((await drafter.post("/api/documents", { templateId })).status).toBe(404);
  });

  it("does not link a paper that the drafter may not see", async () => {
    const secret = await app.draft(app.people.unit("教育局").staff);
    const { status, body } = await begin({ relations: [{ type: "reply", documentId: secret }] });
    expect([status, body.code]).toEqual([422, "documents.unknown_relation"]);
  });

  it("is not for administrators, nor for those who are signed out", async () => {
    for (const person of [
      app.people.systemAdministrator,
      app.people.securityAdministrator,
      app.people.auditAdministrator,
    ])
      expect((await app.as(person).post("/api/documents", { content: circular(app.people) })).status).toBe(403);
    expect((await app.anonymous.post("/api/documents", { content: circular(app.people) })).status).toBe(401);
  });

  it("leaves an audit row that says who, in which post and about what, and nothing of the text", async () => {
    const id = await app.draft(finance.staff);
    expect(await app.audited("documents.draft", id)).toEqual([{ person_id: finance.staff.id, note: {} }]);
  });

  it("makes one draft of one idempotency key", async () => {
    const options = { idempotencyKey: "the-same-key-twice" };
    const send = () => drafter.post("/api/documents", { content: circular(app.people) }, options);
    const [first, second] = [await send(), await send()];
    expect(second.body.id).toBe(first.body.id);
  });
});
