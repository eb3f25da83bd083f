import { cloneDatabase } from "@tz/testing";
import { afterAll, expect, test, vi } from "vitest";
import { claiming, isUnclaimed } from "./claims.ts";
import { openPool, sql } from "./db.ts";

const database = await cloneDatabase([]);
const opened = openPool({ ...database.owner, max: 4 }, () => undefined);
afterAll(async () => {
  await opened.close();
  await database.drop();
});

async function isFree(claim: number | null): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select ${isUnclaimed(sql`claimed_by`)} as free from (values (${claim}::int)) as wish (claimed_by)`.execute(
    opened.db,
  );
  return rows[0]!.free;
}

test("what is claimed is free when the work is done, and when it fails", async () => {
  expect(await isFree(null)).toBe(true);
  const done = await claiming(opened, async ({ id }) => {
    expect(await isFree(id)).toBe(false);
    expect(await isFree(id === 0 ? 1 : id - 1)).toBe(true);
    return id;
  });
  expect(await isFree(done)).toBe(true);
  let failed: number | undefined;
  const failing = claiming(opened, async ({ id }) => {
    failed = id;
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await isFree(failed!)).toBe(true);
});

test("what is claimed is free as soon as the connection is gone, and whoever had it learns of it", async () => {
  await claiming(opened, async ({ id, isLost }) => {
    expect(isLost()).toBe(false);
    await sql`select pg_terminate_backend(pid) from pg_locks
      where locktype = 'advisory' and objid = ${id}::oid`.execute(opened.db);
    await vi.waitFor(async () => expect(await isFree(id)).toBe(true));
    await vi.waitFor(() => expect(isLost()).toBe(true));
  });
  await claiming(opened, async ({ isLost }) => expect(isLost()).toBe(false));
});
