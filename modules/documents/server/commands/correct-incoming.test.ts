import { describe, expect, it } from "vitest";
import { incomingDesk } from "../incoming/testing.ts";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const desk = incomingDesk(app, finance);
const typed = { title: "关于商请提供资料的函", senderName: "邻市财政局", category: "read" };
const correct = (id: string, body: object, person = finance.clerk) => app.as(person).patch(`/api/incoming/${id}`, body);
const onPaper = async (): Promise<string> => (await app.as(finance.clerk).post("/api/incoming/paper", typed)).body.id;

describe("correcting the register", () => {
  it("changes what was typed, by version, and keeps in the audit trail what stood there before", async () => {
    const id = await onPaper();
    await correct(id, { title: "关于商请提供有关资料的函", version: 2 });
    expect(await desk.read(id)).toMatchObject({ title: "关于商请提供有关资料的函", senderName: typed.senderName });
    expect((await correct(id, { title: "x", version: 2 })).status).toBe(409);
    const before = expect.objectContaining({ title: typed.title });
    expect(await app.audited("documents.correct-incoming", id)).toEqual([
      { person_id: finance.clerk.id, note: { before } },
    ]);
  });

  it("keeps the sender's title of a paper that came by delivery", async () => {
    const id = await desk.registered();
    const { body } = await correct(id, { title: "别的标题" });
    expect(body.code).toBe("documents.incoming_not_typed_here");
  });

  it("leaves a date that has passed, and takes no other that has", async () => {
    const dueAt = new Date(app.clock.now().getTime() - 86_400_000).toISOString();
    const id = await desk.registered({ dueAt }, { dueAt: new Date(dueAt) });
    expect((await correct(id, { summary: "补记", dueAt })).body.code).toBeUndefined();
    const earlier = new Date(new Date(dueAt).getTime() - 1000).toISOString();
    expect((await correct(id, { dueAt: earlier })).body.code).toBe("documents.incoming_due_in_the_past");
    expect(await desk.read(id)).toMatchObject({ summary: "补记", dueAt });
  });

  it("is for what stands in the register and is not ended", async () => {
    const id = await desk.accepted();
    expect((await correct(id, { summary: "补记" })).body.code).toBe("documents.incoming_not_registered");
    await app.as(finance.clerk).post(`/api/incoming/${id}/send-back`, { reason: "不属我局职责" });
    expect((await correct(id, { summary: "补记" })).body.code).toBe("documents.incoming_ended");
  });

  it("is for those who keep the unit's register", async () => {
    const id = await onPaper();
    expect((await correct(id, { summary: "补记" }, finance.staff)).status).toBe(403);
    expect((await correct(id, { summary: "补记" }, app.people.unit("教育局").clerk)).status).toBe(404);
  });
});
