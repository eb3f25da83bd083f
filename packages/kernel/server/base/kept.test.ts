import { cloneDatabase } from "@tz/testing";
import type { Kysely } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openPool, sql } from "./db.ts";

const database = await cloneDatabase([]);
const { db, close } = openPool({ ...database.owner, max: 1 }, () => undefined);
afterAll(async () => {
  await close();
  await database.drop();
});

const kept = async () => {
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db);
  return rows.map(({ statement }) => statement);
};

test("keeps the plan of a marked statement once, of no other, and answers alike", async () => {
  for (const n of [1, 2, 3]) {
    const marked = await sql<{ n: number }>`
      /*kept*/ select ${n}::int + 1 as n`.execute(db);
    expect(marked.rows).toEqual([{ n: n + 1 }]);
    expect((await sql<{ n: number }>`select ${n}::int as n`.execute(db)).rows).toEqual([{ n }]);
  }
  expect(await kept()).toEqual([expect.stringContaining("/*kept*/ select $1::int + 1 as n")]);
});

test("knows the mark where the query builder puts it", async () => {
  const query = (db as unknown as Kysely<{ pg_class: { relname: string } }>)
    .selectFrom("pg_class")
    .select("relname")
    .where("relname", "=", "pg_type");
  await query.execute();
  const before = await kept();
  await query.modifyFront(sql`/*kept*/`).execute();
  await query.modifyEnd(sql`/*kept*/`).execute();
  expect((await kept()).length).toBe(before.length + 2);
});

test("a marked statement that fails leaves the connection usable", async () => {
  const failing = () => sql`/*kept*/ select 1 / ${0}::int`.execute(db);
  await expect(failing()).rejects.toThrow("division by zero");
  await expect(failing()).rejects.toThrow("division by zero");
  expect((await sql<{ one: number }>`/*kept*/ select ${1}::int as one`.execute(db)).rows).toEqual([{ one: 1 }]);
});
