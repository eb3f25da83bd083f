import { describe, expect, it } from "vitest";
import { incomingDesk } from "../incoming/testing.ts";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const { accepted, register, read } = incomingDesk(app, finance);
const inDays = (days: number) => new Date(app.clock.now().getTime() + days * 86_400_000);

describe("registering a paper that came by delivery", () => {
  it("needs nothing to be typed", async () => {
    const id = await accepted();
    const { body, status } = await register(id, { category: "read" });
    expect([status, body.receivedNumber]).toEqual([200, expect.stringMatching(/^收文〔2026〕\d+号$/)]);
    const paper = await read(id);
    expect([paper.title, paper.documentNumber, paper.senderName, paper.state]).toEqual([
      "关于报送年度预算的通知",
      "府发〔2026〕7号",
      "清安市人民政府",
      "registered",
    ]);
    const note = { receivedNumber: body.receivedNumber, category: "read" };
    expect(await app.audited("documents.register-incoming", id)).toEqual([{ person_id: finance.clerk.id, note }]);
  });

  it("gives one number however often it is registered", async () => {
    const id = await accepted();
    const answers = await Promise.all([1, 2, 3].map(() => register(id, { category: "read" })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await register(id)).body.code).toBe("documents.incoming_already_registered");
  });

  it("brings it to the office director for a proposal where it is to be handled", async () => {
    const id = await accepted();
    await register(id);
    expect(await app.taskOf(finance.officeDirector, id)).not.toBe("");
  });

  it("must have a date when it is urgent and to be handled", async () => {
    const id = await accepted({ urgency: "urgent" });
    expect((await register(id)).body.code).toBe("documents.incoming_urgent_without_date");
    const past = new Date(app.clock.now().getTime() - 1000).toISOString();
    expect((await register(id, { dueAt: past })).body.code).toBe("documents.incoming_due_in_the_past");
    expect((await register(id, { dueAt: inDays(1).toISOString() })).status).toBe(200);
  });

  it("needs no date when it is urgent and only to be read", async () => {
    const id = await accepted({ urgency: "urgent" });
    expect((await register(id, { category: "read" })).status).toBe(200);
  });

  it("keeps the sender's date where that has passed, and the paper is late", async () => {
    const dueAt = inDays(-1);
    const id = await accepted({ dueAt });
    expect((await register(id, { dueAt: dueAt.toISOString() })).status).toBe(200);
    expect(await read(id)).toMatchObject({ dueAt: dueAt.toISOString(), late: true });
  });

  it("is for those who keep the unit's register", async () => {
    const path = `/api/incoming/${await accepted()}/register`;
    expect((await app.as(finance.staff).post(path)).status).toBe(403);
    expect((await app.as(app.people.unit("教育局").clerk).post(path)).status).toBe(404);
  });
});
