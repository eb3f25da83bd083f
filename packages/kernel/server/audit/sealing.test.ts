import { setTimeout as sleep } from "node:timers/promises";
import { standIn, standInFor, testApp } from "@tz/testing";
import pg from "pg";
import { expect, test } from "vitest";
import { baseFloor, newId, sql } from "../base/index.ts";
import { door } from "./fixture/door.ts";
import { auditFloor } from "./floor.ts";
import { sealAll, sealBatch, sealWithin } from "./seal-batch.ts";
import { startSealing } from "./sealing.ts";
import { verifyAudit } from "./verify.ts";

const app = await testApp({ modules: [baseFloor, auditFloor, door], authenticate: () => standIn });
const person = standInFor(app.origin);

const knock = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, i) => person.post("/api/knock", { text: `第${i}次` })));

async function number(text: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select (select ${sql.raw(text)}) as n`.execute(app.db);
  return Number(rows[0]!.n);
}
const waiting = () => number("count(*) from kernel.audit_pending");

async function faults(): Promise<string[]> {
  const found: string[] = [];
  await verifyAudit(app.db, { report: (fault) => found.push(`${fault.kind} ${fault.what}`) });
  return found;
}

async function untilSealed(): Promise<number> {
  const begin = performance.now();
  while ((await waiting()) > 0 && performance.now() - begin < 5000) await sleep(20);
  return performance.now() - begin;
}

test("seals every row within a second of its write, without anybody asking", async () => {
  await knock(5);
  expect(await untilSealed()).toBeLessThan(1000);
  expect(await number("count(*) from kernel.audit_link")).toBe(await number("count(*) from kernel.audit"));
  expect(await faults()).toEqual([]);
});

test("loses no row while eight writers and three sealing processes run at once", async () => {
  const others = [1, 2].map(() => startSealing(app.services));
  await Promise.all(Array.from({ length: 8 }, () => knock(40)));
  await untilSealed();
  await Promise.all(others.map((sealing) => sealing.stop()));
  expect(await number("count(*) from kernel.audit where command = 'fixture.knock'")).toBeGreaterThanOrEqual(325);
  expect(await number("count(*) from kernel.audit_link")).toBe(await number("count(*) from kernel.audit"));
  expect(await number("count(*) from kernel.audit_link where position > 325 or position < 1")).toBe(0);
  expect(await faults()).toEqual([]);
});

test("a row that commits late takes a later place, and no place is skipped", async () => {
  const late = new pg.Client(app.owner);
  await late.connect();
  const id = newId();
  await late.query("begin");
  await late.query(
    `with a as (insert into kernel.audit (id, at, command, ok) values ('${id}', '2026-03-02T00:00:00Z', 'fixture.late', true) returning id, at)
     insert into kernel.audit_pending select id, at from a`,
  );
  await knock(3);
  await untilSealed();
  const before = await number("max(position) from kernel.audit_link");
  await late.query("commit");
  await late.end();
  await untilSealed();
  expect(await number(`position from kernel.audit_link where audit_id = '${id}'`)).toBe(before + 1);
  expect(await faults()).toEqual([]);
});

test("no write waits for the sealing, even while it holds its lock and stands still", async () => {
  const stuck = new pg.Client(app.owner);
  await stuck.connect();
  await stuck.query("begin");
  await stuck.query("select pg_advisory_xact_lock(7240062)");
  await stuck.query("select * from kernel.audit_pending for update");
  const answers = await knock(10);
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(await sealBatch(app.services)).toBe(0);
  expect(await waiting()).toBe(10);
  await stuck.end();
  await untilSealed();
  expect(await faults()).toEqual([]);
});

test("a sealing process that is killed half-way leaves no half seal, and the next one goes on", async () => {
  for (let round = 0; round < 5; round += 1) {
    const killed = sql`
      select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 7240062 and granted`;
    const writing = knock(20);
    for (let tries = 0; tries < 40; tries += 1) {
      await killed.execute(app.db);
      await sealBatch(app.services, 3).catch(() => 0);
    }
    await writing;
  }
  await sealAll(app.services);
  await untilSealed();
  expect(await waiting()).toBe(0);
  expect(await faults()).toEqual([]);
});

test("keeps no plan of what looks into the trail: made while a month is empty, it would read all of that month for each row", async () => {
  const kept = await app.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(7240062)`.execute(tx);
    await sql`
      with a as (insert into kernel.audit (id, at, command, ok)
        values (${newId()}, '2026-03-02T00:00:00Z', 'fixture.knock', true) returning id, at)
      insert into kernel.audit_pending select id, at from a`.execute(tx);
    expect(await sealWithin(tx, app.clock.now(), 500)).toBeGreaterThan(0);
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(tx);
    return rows.map(({ statement }) => statement).filter((text) => /from kernel\.audit(_seal|_link)?\s/.test(text));
  });
  expect(kept).toEqual([]);
  expect(await faults()).toEqual([]);
});
