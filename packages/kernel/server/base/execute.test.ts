import { randomUUID } from "node:crypto";
import { type Answer, clientFor, testApp } from "@tz/testing";
import { describe, expect, test } from "vitest";
import { byHeader, cards } from "./fixture/cards.ts";
import { baseFloor, newId, sql } from "./index.ts";

const app = await testApp({ modules: [baseFloor, cards], authenticate: () => byHeader });
const personId = newId();
const person = clientFor(app.origin, { "x-test-person": `${personId} fixture.add` });
const stranger = clientFor(app.origin, { "x-test-person": newId() });

async function countOf(table: string, where = "true"): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from ${sql.raw(table)} where ${sql.raw(where)}`.execute(app.db);
  return rows[0]!.n;
}
const addCard = async (title: string): Promise<Answer> => person.post("/api/cards", { title });

describe("one door for every write", () => {
  test("leaves the record, one audit row, the event and the job together", async () => {
    const { status, body } = await addCard("together");
    expect(status).toBe(200);
    await app.drainJobs();
    expect(await countOf("fixture.card", `id = '${body.id}' and count = 1`)).toBe(1);
    expect(await countOf("fixture.heard", `payload->>'id' = '${body.id}'`)).toBe(1);
    expect(await countOf("kernel.audit", `subject_id = '${body.id}' and ok and person_id = '${personId}'`)).toBe(1);
    expect(
      await countOf("kernel.audit_pending p join kernel.audit a on a.id = p.audit_id", `subject_id = '${body.id}'`),
    ).toBe(1);
  });

  test("leaves nothing when it fails half-way", async () => {
    const { status, body } = await person.post("/api/cards", { title: "half", failAfter: true });
    expect([status, body.code, body.detail]).toEqual([409, "fixture.refused", "不能添加“half”。"]);
    await app.drainJobs();
    expect(await countOf("fixture.card", "title = 'half'")).toBe(0);
    expect(await countOf("fixture.heard", "payload->>'title' = 'half'")).toBe(0);
    expect(await countOf("kernel.audit", "note->>'title' = 'half'")).toBe(0);
  });

  test("keeps what a recorded failure wrote, and says in the audit row that it failed", async () => {
    const { body: card } = await addCard("counted");
    const { status } = await person.post(`/api/cards/${card.id}/failures`);
    expect(status).toBe(409);
    expect(await countOf("fixture.card", `id = '${card.id}' and count >= 1`)).toBe(1);
    expect(await countOf("kernel.audit", "command = 'fixture.count-failure' and not ok")).toBe(1);
  });

  test("answers only what the output schema names", async () => {
    expect((await addCard("narrow")).body).not.toHaveProperty("secret");
  });
});

describe("the same idempotency key", () => {
  test("answers the same result and does the work once", async () => {
    const idempotencyKey = randomUUID();
    const first = await person.post("/api/cards", { title: "once" }, { idempotencyKey });
    const again = await person.post("/api/cards", { title: "once" }, { idempotencyKey });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(await countOf("fixture.card", "title = 'once'")).toBe(1);
  });

  test("does the work once also when sent twenty times at the same moment", async () => {
    const idempotencyKey = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => person.post("/api/cards", { title: "storm" }, { idempotencyKey })),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect(await countOf("fixture.card", "title = 'storm'")).toBe(1);
  });

  test("answers the first result even where the repetition would be refused by now", async () => {
    const { body: card } = await addCard("repeat");
    const idempotencyKey = randomUUID();
    const rename = () => person.patch(`/api/cards/${card.id}`, { title: "closed", version: 1 }, { idempotencyKey });
    const first = await rename();
    expect((await rename()).body).toEqual(first.body);
  });

  test("is refused for another request", async () => {
    const idempotencyKey = randomUUID();
    await person.post("/api/cards", { title: "one" }, { idempotencyKey });
    const { status, body } = await person.post("/api/cards", { title: "two" }, { idempotencyKey });
    expect([status, body.code]).toEqual([422, "kernel.idempotency_key_reused"]);
  });

  test("belongs to one person", async () => {
    const other = clientFor(app.origin, { "x-test-person": `${newId()} fixture.add` });
    const idempotencyKey = randomUUID();
    const mine = await person.post("/api/cards", { title: "mine" }, { idempotencyKey });
    const theirs = await other.post("/api/cards", { title: "mine" }, { idempotencyKey });
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  test("is required of every write", async () => {
    const { status, body } = await person.post("/api/cards", { title: "x" }, { headers: { "idempotency-key": "" } });
    expect([status, body.code]).toEqual([400, "kernel.idempotency_key_missing"]);
  });
});

describe("what two people change at once", () => {
  test("answers 409 to whoever saw an older version", async () => {
    const { body: card } = await addCard("versions");
    const rename = (title: string) => person.patch(`/api/cards/${card.id}`, { title, version: 1 });
    const answers = await Promise.all([rename("a"), rename("b"), rename("c")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});

describe("who is turned away", () => {
  test("the signed-out, with 401", async () => {
    expect((await app.anonymous.post("/api/cards", { title: "x" })).status).toBe(401);
    expect((await app.anonymous.get(`/api/cards/${newId()}`)).status).toBe(401);
  });

  test("whoever lacks the permission, with 403, its name and an audit row", async () => {
    const { status, body } = await stranger.post("/api/cards", { title: "x" });
    expect([status, body.code]).toEqual([403, "kernel.forbidden"]);
    expect(body.detail).toContain("添加卡片");
    expect(await countOf("kernel.audit", "command = 'kernel.access-refused'")).toBeGreaterThan(0);
  });

  test("what is invisible answers as what is absent", async () => {
    const { body: card } = await addCard("hidden");
    const invisible = await person.patch(`/api/cards/${card.id}`, { title: "x" });
    const absent = await person.patch(`/api/cards/${newId()}`, { title: "x" });
    expect([invisible.status, invisible.body.code]).toEqual([absent.status, absent.body.code]);
    expect(absent.status).toBe(404);
  });

  test("a page of another site", async () => {
    const foreign: Record<string, string>[] = [{ "sec-fetch-site": "cross-site" }, { origin: "https://evil.example" }];
    for (const headers of foreign) {
      const { status, body } = await person.post("/api/cards", { title: "x" }, { headers });
      expect([status, body.code]).toEqual([403, "kernel.cross_site"]);
    }
  });
});
