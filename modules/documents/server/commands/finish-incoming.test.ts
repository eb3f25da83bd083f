import { describe, expect, it } from "vitest";
import { incomingDesk } from "../incoming/testing.ts";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const desk = incomingDesk(app, finance);
const finish = (id: string, body: object = {}, person = finance.clerk) =>
  app.as(person).post(`/api/incoming/${id}/finish`, body);

describe("finishing a paper", () => {
  it("is done by the clerk when it was only to be read, and the sender sees it and its result", async () => {
    const { deliveryId, subjectId } = await desk.arrive();
    const id = await desk.accept(deliveryId);
    await desk.register(id, { category: "read" });
    const { status } = await finish(id, { result: "已传阅。" });
    expect(status).toBe(200);
    const { body } = await app.as(finance.clerk).get("/api/deliveries?box=all");
    expect(body.items.find((copy: { id: string }) => copy.id === deliveryId).finishedAt).toBe(
      app.clock.now().toISOString(),
    );
    expect(await desk.read(id)).toMatchObject({ state: "finished", result: "已传阅。" });
    const { body: board } = await app.as(app.people.clerk).get(`/api/tracking/test.paper/${subjectId}`);
    expect(board.rows).toMatchObject([{ deliveryId, reason: "已传阅。" }]);
    const { body: receipts } = await app.as(finance.clerk).get(`/api/deliveries/${deliveryId}/receipts`);
    expect(receipts.items.at(-1)).toMatchObject({ type: "finished", reason: "已传阅。" });
    expect(await app.audited("documents.finish-incoming", id)).toMatchObject([{ person_id: finance.clerk.id }]);
  });

  it("waits until it was registered, and until nobody handles it any more", async () => {
    const id = await desk.accepted();
    expect((await finish(id)).body.code).toBe("documents.incoming_not_registered");
    await desk.register(id);
    expect((await finish(id)).body.code).toBe("documents.incoming_still_handled");
  });

  it("happens once", async () => {
    const id = await desk.registered({ category: "read" });
    const answers = await Promise.all([finish(id), finish(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await finish(id)).body.code).toBe("documents.incoming_ended");
  });

  it("keeps what is corrected at the same moment, or refuses it", async () => {
    const id = await desk.registered({ category: "read" });
    const correct = app.as(finance.clerk).patch(`/api/incoming/${id}`, { summary: "报送决算" });
    const [finished, corrected] = await Promise.all([finish(id), correct]);
    expect(finished.status).toBe(200);
    const summary = corrected.status === 200 ? "报送决算" : "";
    expect(await desk.read(id)).toMatchObject({ state: "finished", summary });
  });

  it("is for those who keep the unit's register", async () => {
    const id = await desk.registered({ category: "read" });
    expect((await finish(id, {}, finance.staff)).status).toBe(403);
    expect((await finish(id, {}, app.people.unit("教育局").clerk)).status).toBe(404);
  });
});
