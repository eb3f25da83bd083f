import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { auditFloor, sealAll, verifyAudit } from "@tz/kernel/server/audit";
import { asSystem, baseFloor, sql } from "@tz/kernel/server/base";
import { peopleFloor } from "@tz/kernel/server/people";
import { standIn, testApp } from "@tz/testing";
import { afterAll, expect, test } from "vitest";

const app = await testApp({ modules: [baseFloor, peopleFloor, auditFloor], authenticate: () => standIn });
const folder = await mkdtemp(join(tmpdir(), "tz-verify-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

const main = new URL("../main.ts", import.meta.url).pathname;
const verify = (...args: string[]) =>
  new Promise<{ code: number; out: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL: app.owner.connectionString, TONGZHENG_DATA: folder };
    execFile(process.execPath, [main, "audit:verify", ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });

async function tamper(text: string): Promise<void> {
  await app.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql.raw(text).execute(tx);
  });
}

for (let i = 0; i < 5; i += 1) await asSystem(app.services, "fixture.write", async ({ note }) => note({ i }));
await sealAll(app.services);
const file = join(folder, "seal.json");

test("a whole trail ends with code 0, and its newest seal can be kept", async () => {
  const { code, out } = await verify("--export-seal", file);
  expect([code, out]).toEqual([0, expect.stringContaining("核对了 5 条记录")]);
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ format: "tongzheng-audit-seal-1", lastPosition: 5 });
  expect(await verify("--seal", file)).toMatchObject({ code: 0, out: expect.stringContaining("与所存的封存值一致") });
});

test("a kept seal is never written over", async () => {
  expect(await verify("--export-seal", file)).toMatchObject({
    code: 1,
    out: expect.stringContaining("Choose the name of a new file"),
  });
});

test("each fault is a line that names position, row, time and what differs, and the code is 1", async () => {
  const { rows } = await sql<{ id: string }>`select audit_id as id from kernel.audit_link order by position`.execute(
    app.db,
  );
  await tamper(`update kernel.audit set note = '{"i": 9}' where id = '${rows[1]!.id}'`);
  await tamper(`delete from kernel.audit where id = '${rows[3]!.id}'`);
  const { code, out } = await verify();
  expect(code).toBe(1);
  expect(out).toContain(
    `封存序号 position 2 · 记录 row ${rows[1]!.id} · 2026-03-02T01:00:00.000000Z · 记录的内容被改动（现为：系统，fixture.write） the row's content was changed`,
  );
  expect(out).toContain(`被删除 removed · 封存序号 position 4 · 记录 row ${rows[3]!.id}`);
  expect(out).toContain("发现 2 处");
});

test("what cannot be run says in one sentence what to do", async () => {
  await writeFile(join(folder, "not-a-seal.json"), "{}");
  for (const [args, words] of [
    [["--seal", join(folder, "nothing.json")], "cannot be read"],
    [["--seal", join(folder, "not-a-seal.json")], "is not an exported seal"],
    [["--wrong"], "Use: npm run audit:verify"],
  ] as const) {
    const { code, out } = await verify(...args);
    expect([code, out]).toEqual([1, expect.stringContaining(words)]);
    expect(out).not.toContain("    at ");
  }
});

test("reads a long trail without keeping it in memory", async () => {
  await sql`with a as (insert into kernel.audit (id, at, command, ok, note)
      select gen_random_uuid(), '2026-03-02T02:00:00Z'::timestamptz + n * interval '1 second', 'fixture.many', true,
        jsonb_build_object('n', n, 'text', repeat('长', 2000)) from generate_series(1, 20000) as n returning id, at)
    insert into kernel.audit_pending select id, at from a`.execute(app.db);
  await sealAll(app.services);
  const used: number[] = [];
  const { rows } = await verifyAudit(app.db, {
    report: () => undefined,
    progress: () => {
      collectGarbage();
      used.push(process.memoryUsage().heapUsed);
    },
  });
  expect(rows).toBe(20_005);
  // Twenty thousand rows are eighty megabytes of text in memory; a window of a thousand is four. What is less than at first was
  // left by other tests.
  expect(Math.max(...used) - used[0]!).toBeLessThan(15e6);
}, 120_000);
