import { setTimeout as sleep } from "node:timers/promises";
import { cloneDatabase } from "@tz/testing";
import fc from "fast-check";
import { afterAll, beforeEach, expect, test } from "vitest";
import { openPool, sql } from "./db.ts";

const database = await cloneDatabase([]);
const heard: string[] = [];
const { db, pool, together, close } = openPool({ ...database.owner, max: 3 }, ({ message }) => heard.push(message));
await sql`create table mark (n int primary key)`.execute(db);
await sql`create table later (n int unique deferrable initially deferred)`.execute(db);
afterAll(async () => {
  await close();
  await database.drop();
});
beforeEach(() => sql`truncate mark, later`.execute(db));

const MARK = "/*kept*/ insert into mark values ($1) returning n, pg_current_xact_id()::text as transaction";
const mark = (n: unknown) => together.run(MARK, [n]);
const marks = async () => (await pool.query("select n from mark order by n")).rows.map(({ n }) => n);
const one = () => together.run("select 1 as one", []);

test("what is asked while others are under way is committed with one COMMIT, and each gets its own answer", async () => {
  const answers = await Promise.all([mark(1), one(), mark(2), mark(3)]);
  expect(answers.map(({ rows, rowCount, command }) => [command, rowCount, rows[0].n ?? rows[0].one])).toEqual([
    ["INSERT", 1, 1],
    ["SELECT", 1, 1],
    ["INSERT", 1, 2],
    ["INSERT", 1, 3],
  ]);
  expect(new Set(answers.flatMap(({ rows }) => rows[0].transaction ?? [])).size).toBe(1);
  expect(await marks()).toEqual([1, 2, 3]);
});

test("a crowd is split, so that the database does some while others are read", async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => mark(n)));
  const sizes = Map.groupBy(answers, ({ rows }) => rows[0].transaction);
  expect([...sizes.values()].map(({ length }) => length)).toEqual([5, 5, 2]);
});

test("one that fails is told its own error and keeps none of the others from being written", async () => {
  await mark(2);
  const settled = await Promise.allSettled([mark(1), mark(2), one(), mark(3)]);
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "fulfilled"]);
  expect((settled[1] as PromiseRejectedResult).reason).toMatchObject({ code: "23505", constraint: "mark_pkey" });
  expect(await marks()).toEqual([1, 2, 3]);
});

test("one that fails by itself is asked once", async () => {
  await sql`create sequence tries`.execute(db);
  await expect(together.run("select 1 / (nextval('tries') - nextval('tries') + 1)", [])).rejects.toThrow("by zero");
  expect((await pool.query("select last_value::int from tries")).rows).toEqual([{ last_value: 2 }]);
});

test("nobody is answered before the COMMIT, which may refuse what each statement had passed", async () => {
  const LATER = "insert into later values ($1)";
  const settled = await Promise.allSettled([1, 2, 2, 3].map((n) => together.run(LATER, [n])));
  expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "fulfilled", "fulfilled", "rejected"]);
  expect((await pool.query("select n from later order by n")).rows.map(({ n }) => n)).toEqual([1, 2, 3]);
});

test("a statement that the database first heard in a group that it took back can be asked again", async () => {
  const text = "select $1::int + 1 as next";
  await mark(1);
  await Promise.allSettled([mark(1), together.run(text, [1])]);
  await Promise.allSettled([together.run(text, [1]), mark(1)]);
  expect((await together.run(text, [2])).rows).toEqual([{ next: 3 }]);
  expect((await together.run(text, [3])).rows).toEqual([{ next: 4 }]);
});

test("a lock that somebody holds keeps waiting only the statement that wants it", async () => {
  const holder = await pool.connect();
  await holder.query("begin");
  await holder.query("insert into mark values (1)");
  let isThrough = false;
  const held = mark(1).finally(() => {
    isThrough = true;
  });
  held.catch(() => undefined);
  await Promise.all([mark(2), one(), mark(3)]);
  await mark(4);
  expect(isThrough).toBe(false);
  await holder.query("commit");
  holder.release();
  await expect(held).rejects.toThrow("mark_pkey");
  expect(await marks()).toEqual([1, 2, 3, 4]);
});

test("a connection that breaks fails those under way, whose fate nobody knows, and the next get another", async () => {
  heard.length = 0;
  const broken = together.run("select pg_terminate_backend(pg_backend_pid()), pg_sleep(5)", []);
  await expect(broken).rejects.toThrow();
  expect((await one()).rows).toEqual([{ one: 1 }]);
  await mark(1);
  expect(await marks()).toEqual([1]);
});

test("a value that cannot be sent, and a row that cannot be read, fail only whoever asked for them", async () => {
  const endless: unknown[] = [];
  endless.push(endless);
  const unsafe = together.run("select 9007199254740993::int8", []);
  const settled = await Promise.allSettled([mark(1), mark(endless), unsafe, mark(2)]);
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
  expect(await marks()).toEqual([1, 2]);
});

/** Statements with what each waits before it is asked, in milliseconds. */
const crowd = fc.array(fc.record({ n: fc.integer({ min: 0, max: 12 }), wait: fc.integer({ min: 0, max: 2 }) }), {
  maxLength: 40,
});

test("whatever is asked at whatever moment, of equal marks one is written and the others are refused", async () => {
  await fc.assert(
    fc.asyncProperty(crowd, async (asked) => {
      await pool.query("truncate mark");
      const settled = await Promise.allSettled(
        asked.map(async ({ n, wait }) => {
          if (wait > 0) await sleep(wait);
          return (await mark(n)).rows[0].n;
        }),
      );
      const written = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
      const different = [...new Set(asked.map(({ n }) => n))].toSorted((a, b) => a - b);
      expect(written.toSorted((a, b) => a - b)).toEqual(different);
      expect(await marks()).toEqual(different);
    }),
    { numRuns: 60 },
  );
});
