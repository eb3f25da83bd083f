import { standIn, standInFor, testApp } from "@tz/testing";
import { describe, expect, test } from "vitest";
import { baseFloor, type Db, newId, sql } from "../base/index.ts";
import { peopleFloor } from "../people/index.ts";
import { door } from "./fixture/door.ts";
import { auditFloor } from "./floor.ts";
import { prepareMonths } from "./prepare-months.ts";
import { sealAll } from "./seal-batch.ts";

const app = await testApp({ modules: [baseFloor, peopleFloor, auditFloor, door], authenticate: () => standIn });
await standInFor(app.origin).post("/api/knock", { text: "第一声" });
await sealAll(app.services);

async function partitions(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select inhrelid::regclass::text as name from pg_inherits where inhparent = 'kernel.audit'::regclass order by 1`.execute(
    app.db,
  );
  return rows.map(({ name }) => name);
}
const run = (db: Db, text: string) => sql.raw(text).execute(db);
const attempts = (table: string) => [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table}`];
const all = ["kernel.audit", ...(await partitions()), "kernel.audit_link", "kernel.audit_seal"];

describe.each(all)("%s", (table) => {
  test.each(attempts(table).map((text) => text.replace(" at = ", table.endsWith("seal") ? " sealed_at = " : " at = ")))(
    "is not changed by the server: %s",
    async (text) => {
      await expect(run(app.services.db, text)).rejects.toThrow("permission denied");
    },
  );

  test("is not changed by its owner either", async () => {
    const [update, remove, truncate] = attempts(table).map((text) =>
      text.replace(" at = ", table.endsWith("seal") ? " sealed_at = " : " at = "),
    );
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(table)}`.execute(app.db);
    if (rows[0]!.n > 0) {
      await expect(run(app.db, update!)).rejects.toThrow("the audit trail is never changed");
      await expect(run(app.db, remove!)).rejects.toThrow("the audit trail is never changed");
    }
    await expect(run(app.db, truncate!)).rejects.toThrow("the audit trail is never changed");
  });
});

test("the server writes no row into a partition past the trail, and reads none past it", async () => {
  for (const partition of await partitions()) {
    const insert = `insert into ${partition} (id, at, command, ok) values ('${newId()}', now(), 'x', true)`;
    await expect(run(app.services.db, insert)).rejects.toThrow("permission denied");
    await expect(run(app.services.db, `select from ${partition}`)).rejects.toThrow("permission denied");
  }
});

test("the server neither switches the triggers off nor takes the tables away", async () => {
  for (const text of [
    "alter table kernel.audit disable trigger all",
    "drop table kernel.audit_seal",
    "set session_replication_role = replica",
    "drop function kernel.refuse_audit_change() cascade",
    "alter table kernel.audit detach partition kernel.audit_other",
  ])
    await expect(run(app.services.db, text)).rejects.toThrow(/must be owner|permission denied/);
});

test("months ahead have their partition, made by the server's job without owning a table", async () => {
  const names = ["2026_03", "2026_04", "2026_05", "2026_06"].map((month) => `kernel.audit_${month}`);
  expect(await partitions()).toEqual([...names, "kernel.audit_other"]);
  await app.clock.advance({ days: 120 });
  await prepareMonths(app.services.db, app.clock.now());
  await prepareMonths(app.services.db, app.clock.now());
  expect(await partitions()).toHaveLength(8);
  await standInFor(app.origin).post("/api/knock", { text: "六月三十日" });
  const { rows } = await sql`select from kernel.audit_2026_06`.execute(app.db);
  expect(rows).toHaveLength(1);
});

test("a month whose first rows lie elsewhere already is left there, and writing goes on", async () => {
  await app.clock.advance({ days: 3650 });
  await standInFor(app.origin).post("/api/knock", { text: "十年后" });
  await prepareMonths(app.services.db, app.clock.now());
  expect((await standInFor(app.origin).post("/api/knock", { text: "又一声" })).status).toBe(200);
  expect(await partitions()).toHaveLength(11);
});

test("there is no way to delete: a route, a job or a command that would", () => {
  const { routes, jobs } = app.services.registry;
  const own = [...routes.map(({ method, path }) => `${method} ${path}`), ...jobs.keys()].filter((name) =>
    name.includes("audit"),
  );
  expect(own.toSorted()).toEqual([
    "GET /api/audit",
    "GET /api/audit/check",
    "GET /api/audit/events",
    "GET /api/audit/export",
    "GET /api/audit/seal",
    "POST /api/audit/check",
    "audit.announce-seal",
    "audit.check",
    "audit.prepare-months",
  ]);
});
