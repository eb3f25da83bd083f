import { describe, expect, it } from "vitest";
import { incomingDesk } from "../incoming/testing.ts";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const desk = incomingDesk(app, finance);
const sendBack = (id: string, body: object, person = finance.clerk) =>
  app.as(person).post(`/api/incoming/${id}/send-back`, body);

async function onPaper(): Promise<string> {
  const paper = { title: "关于商请提供资料的函", senderName: "邻市财政局" };
  return (await app.as(finance.clerk).post("/api/incoming/paper", paper)).body.id;
}

describe("sending a paper back", () => {
  it.each([
    ["was accepted", () => desk.accepted()],
    ["stands in the register", () => desk.registered()],
    ["came on paper", onPaper],
  ])("ends a paper that %s, and its process, with the reason in the register and the audit trail", async (_, paper) => {
    const id = await paper();
    expect((await sendBack(id, {})).status).toBe(400);
    expect((await sendBack(id, { reason: "不属我局职责" })).status).toBe(200);
    expect(await desk.read(id)).toMatchObject({ state: "sentBack", result: "不属我局职责" });
    expect((await sendBack(id, { reason: "再退" })).body.code).toBe("documents.incoming_ended");
    expect(await app.taskOf(finance.officeDirector, id)).toBe("");
    expect(await app.audited("documents.send-back-incoming", id)).toMatchObject([
      { person_id: finance.clerk.id, note: { reason: "不属我局职责" } },
    ]);
  });

  it("leaves nothing that could be late", async () => {
    const dueAt = new Date(app.clock.now().getTime() + 3_600_000);
    const [kept, gone] = [await desk.accepted({ dueAt }), await desk.accepted({ dueAt })];
    await sendBack(gone, { reason: "不属我局职责" });
    await app.clock.advance({ hours: 2 });
    expect([(await desk.read(kept)).late, (await desk.read(gone)).late]).toEqual([true, false]);
  });

  it("is called so in the paper's history", async () => {
    const id = await desk.registered();
    await sendBack(id, { reason: "不属我局职责" });
    const { body: history } = await app.as(finance.clerk).get(`/api/cases/documents.incoming/${id}/history`);
    expect(history.lines.at(-1)).toMatchObject({ operation: "terminate", outcomeName: { zh: "退回来文单位" } });
  });

  it("tells the sender the reason", async () => {
    const { subjectId, deliveryId } = await desk.arrive();
    await sendBack(await desk.accept(deliveryId), { reason: "附件缺页" });
    const board = await app.as(app.people.clerk).get(`/api/tracking/test.paper/${subjectId}`);
    expect(JSON.stringify(board.body)).toContain("附件缺页");
  });

  it("is for those who keep the unit's register", async () => {
    const id = await desk.accepted();
    const wish = { reason: "不属我局职责" };
    expect((await sendBack(id, wish, finance.staff)).status).toBe(403);
    expect((await sendBack(id, wish, app.people.unit("教育局").clerk)).status).toBe(404);
  });
});
