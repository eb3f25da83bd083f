import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Bilingual } from "@tz/kernel/contract/base";
import { loadConfig, newId, openPool, sql } from "@tz/kernel/server/base";
import { contentStore } from "@tz/kernel/server/files";
import { emptyDatabase, testApp } from "@tz/testing";
import { describe, expect, test } from "vitest";
import { modules } from "../modules.ts";
import { makeBackup } from "./make-backup.ts";
import { restoreBackup } from "./restore-backup.ts";
import { refuseUnfinished } from "./unfinished.ts";

const app = await testApp({ modules });
const city = await app.city();
const silent = () => undefined;
const { config } = app.services;
const file = join(config.dataFolder, "city.tzb");
/** Of the database when that file was made. */
let contents: Record<string, string>;

async function restoreInto(path: string) {
  const database = await emptyDatabase();
  const target = loadConfig({ TONGZHENG_DATA: join(config.dataFolder, newId()), LOG_LEVEL: "silent" });
  await restoreBackup(path, { ...database, config: target, modules }, silent);
  return { ...openPool(database.owner, silent), target };
}

/** The trail is sealed by itself within a second; until then its tables change. */
async function everythingSealed(): Promise<void> {
  const pending = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from kernel.audit_pending`.execute(app.db)).rows[0]!.n;
  await expect.poll(pending, { timeout: 20_000 }).toBe(0);
}

async function contentsOf(db: typeof app.db) {
  const { rows: tables } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('kernel', 'documents', 'graphile_worker')
      and c.relname not in ('migration', 'migrations', '_private_known_crontabs') order by 1`.execute(db);
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ digest: string }>`
      select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${sql.raw(name)} as t`.execute(
      db,
    );
    digests[name] = rows[0]!.digest;
  }
  return digests;
}

describe("a backup", () => {
  test("brings back every row of every table, and every file, into an empty database", async () => {
    const text = "附件正文\n".repeat(10_000);
    const upload = await app.as(city.drafter).post(`/api/files?name=${encodeURIComponent("附件.txt")}`, text, {
      headers: { "content-type": "application/octet-stream" },
    });
    expect(upload.status).toBe(201);
    await app.drainJobs();
    await everythingSealed();
    contents = await contentsOf(app.db);
    const { rows, files } = await makeBackup(file, app.owner, config, silent);
    expect(rows).toBeGreaterThan(100);
    expect(files).toBe(1);
    const restored = await restoreInto(file);
    expect(await contentsOf(restored.db)).toEqual(contents);
    const { rows: kept } = await sql<{ location: string; size: number }>`
      select location, size from kernel.stored_content`.execute(restored.db);
    for (const { location, size } of kept)
      expect(await contentStore({ config: restored.target }).has(location, size)).toBe(true);
    await restored.close();
  });

  test("is one snapshot: what is written meanwhile is in it wholly or not at all", async () => {
    let writing = true;
    const writer = (async () => {
      while (writing) await app.as(city.drafter).get("/api/me");
    })();
    const busy = join(config.dataFolder, "busy.tzb");
    await makeBackup(busy, app.owner, config, silent);
    writing = false;
    await writer;
    const restored = await restoreInto(busy);
    const { rows } = await sql<{ lost: number }>`
      select count(*)::int as lost from kernel.audit_pending p
      where not exists (select 1 from kernel.audit a where a.id = p.audit_id)`.execute(restored.db);
    expect(rows[0]!.lost).toBe(0);
    await restored.close();
  });

  test("is refused when one byte of it changed, and nothing is touched", async () => {
    const bytes = await readFile(file);
    for (const share of [0.2, 0.5, 0.8]) {
      const damaged = Buffer.from(bytes);
      const at = Math.floor(bytes.length * share);
      damaged[at] = damaged[at]! ^ 0x01;
      const path = join(config.dataFolder, "damaged.tzb");
      await writeFile(path, damaged);
      await expect(restoreInto(path)).rejects.toThrow(/Take another copy|can read/);
    }
  });

  test("is refused when it was cut off", async () => {
    const path = join(config.dataFolder, "short.tzb");
    await writeFile(path, (await readFile(file)).subarray(0, 5000));
    await expect(restoreInto(path)).rejects.toThrow(/Take another copy/);
  });

  test("whose restore was cut short lets no server start on what is there, and is restored anew", async () => {
    const database = await emptyDatabase();
    const target = {
      ...database,
      config: loadConfig({ TONGZHENG_DATA: join(config.dataFolder, newId()), LOG_LEVEL: "silent" }),
      modules,
    };
    const left = join(target.config.dataFolder, "files", "restore-left");
    await mkdir(left, { recursive: true });
    const cutAt = (table: string) => (said: Bilingual) => {
      if (said.en.includes(table)) throw new Error("cut short");
    };
    await expect(restoreBackup(file, target, cutAt("kernel.audit"))).rejects.toThrow("cut short");
    await expect(refuseUnfinished(database.owner)).rejects.toThrow(/npm run restore FILE again/);
    await restoreBackup(file, target, silent);
    await refuseUnfinished(database.owner);
    const restored = openPool(database.owner, silent);
    expect(await contentsOf(restored.db)).toEqual(contents);
    expect(existsSync(left)).toBe(false);
    await restored.close();
  });

  test("is restored by one at a time", async () => {
    const database = await emptyDatabase();
    const target = { ...database, config, modules };
    const both = await Promise.allSettled([1, 2].map(() => restoreBackup(file, target, silent)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { message: expect.stringMatching(/under way|holds data/) },
    });
  });

  test("is not restored over data", async () => {
    const target = { owner: app.owner, server: app.owner, config, modules };
    await expect(restoreBackup(file, target, silent)).rejects.toThrow(/already holds data/);
  });
});
