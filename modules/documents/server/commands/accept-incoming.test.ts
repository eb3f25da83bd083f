import { sql } from "@tz/kernel/server/base";
import { countStatements } from "@tz/testing";
import { describe, expect, it } from "vitest";
import { incomingDesk } from "../incoming/testing.ts";
import { documentsApp } from "../testing.ts";

const app = await documentsApp();
const { finance } = app;
const desk = incomingDesk(app, finance);
const accept = (body: object, person = finance.clerk) => app.as(person).post("/api/incoming/accept", body);
const arriveBoth = async (first: object, second: object) => [
  (await desk.arrive(first)).deliveryId,
  (await desk.arrive(second)).deliveryId,
];
/** Whether a statement waits for another transaction's row. */
async function isSomebodyWaiting(): Promise<boolean> {
  const { rows } = await sql<{ waiting: boolean }>`
    select exists (select from pg_locks where locktype = 'transactionid' and not granted and pid in (
      select pid from pg_stat_activity where datname = current_database())) as waiting`.execute(app.services.db);
  return rows[0]!.waiting;
}

describe("accepting papers that were delivered", () => {
  it("puts each among those to be registered, with what the sender wrote, and says how many in the audit trail", async () => {
    const deliveryIds = await arriveBoth({ title: "关于报送决算的通知" }, {});
    const { status, body } = await accept({ deliveryIds: [...deliveryIds, ...deliveryIds] });
    expect(status).toBe(200);
    expect(body.items.map(({ deliveryId }: { deliveryId: string }) => deliveryId).sort()).toEqual(deliveryIds.sort());
    const papers = await Promise.all(body.items.map(({ incomingId }: { incomingId: string }) => desk.read(incomingId)));
    expect(papers.map(({ title }) => title).sort()).toEqual(["关于报送决算的通知", "关于报送年度预算的通知"].sort());
    for (const paper of papers)
      expect(paper).toMatchObject({ state: "accepted", origin: "delivery", receivedNumber: null });
    expect(await app.audited("documents.accept-incoming")).toContainEqual(
      expect.objectContaining({ person_id: finance.clerk.id, note: expect.objectContaining({ accepted: 2 }) }),
    );
  });

  it("asks for many copies at once: one more costs the statement that accepts it and no other", async () => {
    const statements = countStatements(app.services);
    const costOf = async (count: number) => {
      const deliveryIds = [];
      for (let n = 0; n < count; n++) deliveryIds.push((await desk.arrive()).deliveryId);
      const before = statements();
      expect((await accept({ deliveryIds })).body.items).toHaveLength(count);
      return statements() - before;
    };
    expect((await costOf(6)) - (await costOf(2))).toBe(4);
  });

  it("happens once, however many clerks press at the same moment, and says so to the others", async () => {
    const deliveryIds = [(await desk.arrive()).deliveryId];
    const pressing = Array.from({ length: 10 }, (_, at) => (at % 2 ? finance.clerk : finance.officeDirector));
    const answers = await Promise.all(pressing.map((by) => accept({ deliveryIds }, by)));
    const codes = answers.filter(({ status }) => status !== 200).map(({ body }) => body.code);
    expect(codes).toEqual(Array(9).fill("delivery.already_accepted"));
  });

  it("does not happen to a copy that is recalled at the same moment", async () => {
    const { deliveryId } = await desk.arrive();
    const recall = await app.services.db.startTransaction().execute();
    await sql`update kernel.delivery set state = 'recalled', version = version + 1 where id = ${deliveryId}`.execute(
      recall,
    );
    const answer = accept({ deliveryIds: [deliveryId] });
    await expect.poll(isSomebodyWaiting, { timeout: 30_000 }).toBe(true);
    await recall.commit().execute();
    expect((await answer).body.code).toBe("delivery.ended");
    expect((await app.as(finance.clerk).get(`/api/deliveries/${deliveryId}/incoming`)).status).toBe(404);
  });

  it("is for those who receive for the unit: staff are refused, other units know nothing of it", async () => {
    const deliveryIds = [(await desk.arrive()).deliveryId];
    expect((await accept({ deliveryIds }, finance.staff)).status).toBe(403);
    expect((await accept({ deliveryIds }, app.people.unit("教育局").clerk)).status).toBe(404);
  });
});

describe("accepting and registering in one go", () => {
  it("gives each its own number and the sender's date", async () => {
    const dueAt = new Date(app.clock.now().getTime() + 86_400_000);
    const deliveryIds = await arriveBoth({ dueAt }, {});
    const { body, status } = await accept({ deliveryIds, registration: { category: "read" } });
    expect(status).toBe(200);
    const papers = await Promise.all(body.items.map(({ incomingId }: { incomingId: string }) => desk.read(incomingId)));
    expect(papers.map(({ state, category }) => [state, category])).toEqual([
      ["registered", "read"],
      ["registered", "read"],
    ]);
    expect(papers.map((paper) => paper.dueAt)).toEqual([dueAt.toISOString(), null]);
    expect(new Set(papers.map(({ receivedNumber }) => receivedNumber)).size).toBe(2);
    expect(body.items.map(({ receivedNumber }: { receivedNumber: string }) => receivedNumber)).toEqual(
      papers.map(({ receivedNumber }) => receivedNumber),
    );
  });

  it("accepts none when one of them cannot be registered, which is named", async () => {
    const title = "关于紧急报送灾情的通知";
    const deliveryIds = await arriveBoth({}, { urgency: "urgent", title });
    const { body } = await accept({ deliveryIds, registration: {} });
    expect([body.code, body.detail]).toEqual([
      "documents.incoming_urgent_without_date",
      expect.stringContaining(title),
    ]);
    const { body: box } = await app.as(finance.clerk).get("/api/deliveries");
    const waiting = box.items.map(({ id }: { id: string }) => id);
    for (const id of deliveryIds) expect(waiting).toContain(id);
  });
});
