import { testApp } from "@tz/testing";
import { expect, test } from "vitest";
import type { AuditCheck } from "../../../contract/audit/index.ts";
import { newId, sql } from "../../base/index.ts";
import { kernelFloors } from "../../floors/index.ts";
import { sealAll } from "../seal-batch.ts";

const app = await testApp({ modules: kernelFloors });
const city = await app.city();
const auditor = app.as(city.auditAdministrator);

const read = async (): Promise<AuditCheck> => (await auditor.get("/api/audit/check")).body;
const told = async () =>
  (await auditor.get("/api/notices")).body.items.filter(({ event }: { event: string }) => event.startsWith("audit."));

async function check() {
  await app.clock.advance({ seconds: 1 });
  expect((await auditor.post("/api/audit/check")).status).toBe(200);
  expect(await read()).toMatchObject({ running: true });
  await app.clock.advance({ seconds: 1 });
  await app.drainJobs();
  await sealAll(app.services);
  const { running, newest } = await read();
  expect(running).toBe(false);
  return newest!;
}

/** As whoever owns the database might, past every trigger. */
async function tamper(name: string, position: number): Promise<string> {
  return app.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    const { rows } = await sql<{ id: string }>`
      update kernel.audit a set person_name = ${name} from kernel.audit_link l
      where l.audit_id = a.id and l.position = ${position} returning a.id`.execute(tx);
    return rows[0]!.id;
  });
}

test("before the first check there is nothing to say", async () => {
  expect(await read()).toEqual({ running: false, newest: null });
});

test("a whole trail is called whole, with what was compared, and nobody is told", async () => {
  expect(await check()).toMatchObject({ faults: 0, named: [], rows: expect.any(Number) });
  expect((await check()).rows).toBeGreaterThanOrEqual(2);
  expect(await told()).toEqual([]);
});

test("a row that the database's owner changed is named to the audit administrator, who is told, and nobody else", async () => {
  await tamper("替罪羊", 1);
  const id = await tamper("替罪羊", 2);
  const { faults, named } = await check();
  expect(faults).toBe(2);
  expect(named[1]).toMatchObject({
    kind: "changed",
    position: 2,
    auditId: id,
    what: { zh: expect.stringContaining("替罪羊"), en: expect.stringContaining("content was changed") },
  });
  expect((await told()).map(({ body }: { body: string }) => body)).toEqual([
    expect.stringContaining("校验发现审计日志有2处被改动"),
  ]);
  for (const person of [city.systemAdministrator, city.securityAdministrator, city.clerk])
    expect((await app.as(person).get("/api/notices")).body.items).toEqual([]);
});

test("a forged row of a time that no calendar knows is named like any other", async () => {
  const id = newId();
  await sql`insert into kernel.audit (id, at, command, ok) values (${id}, '12000-01-01T00:00:00Z', 'fixture.forged', true)`.execute(
    app.db,
  );
  expect((await check()).named).toContainEqual(expect.objectContaining({ kind: "inserted", auditId: id, at: null }));
});

test("whoever may not read the trail can neither ask for a check nor read what it found", async () => {
  for (const person of [city.systemAdministrator, city.securityAdministrator, city.clerk]) {
    expect((await app.as(person).get("/api/audit/check")).status).toBe(403);
    expect((await app.as(person).post("/api/audit/check")).status).toBe(403);
  }
});
