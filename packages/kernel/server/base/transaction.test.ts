import { cloneDatabase } from "@tz/testing";
import type pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { openPool, sql, type Tx } from "./db.ts";
import { transaction } from "./transaction.ts";

const database = await cloneDatabase([]);
const opened = openPool({ ...database.owner, max: 1 }, () => undefined);
await sql`create table mark (n int primary key)`.execute(opened.db);
afterAll(async () => {
  await opened.close();
  await database.drop();
});
beforeEach(() => sql`truncate mark`.execute(opened.db));

const mark = (tx: Tx, n: number) => sql`insert into mark values (${n})`.execute(tx);
const nonsense = (tx: Tx) => sql`select 1 / ${0}::int`.execute(tx);
const marks = async () =>
  (await sql<{ n: number }>`select n from mark order by n`.execute(opened.db)).rows.map(({ n }) => n);

/** In how many pieces the one connection sends what it is asked while this runs. */
async function pieces(run: () => Promise<unknown>): Promise<number> {
  const client = await opened.pool.connect();
  client.release();
  const { stream } = (client as unknown as pg.Client).connection;
  const uncork = stream.uncork.bind(stream);
  let count = 0;
  stream.uncork = () => {
    if (stream.writableCorked === 1 && stream.writableLength > 0) count += 1;
    uncork();
  };
  await run();
  stream.uncork = uncork;
  return count;
}

test("asks in as few pieces as the statements allow", async () => {
  const one = () => transaction(opened, async (tx) => ({ result: 1, last: [mark(tx, 1)] }));
  expect(await pieces(one)).toBe(1);
  const three = () =>
    transaction(opened, async (tx) => {
      await sql`select 1`.execute(tx);
      await Promise.all([mark(tx, 2), mark(tx, 3)]);
      return { result: 1, last: [mark(tx, 4), mark(tx, 5)] };
    });
  expect(await pieces(three)).toBe(3);
  expect(await marks()).toEqual([1, 2, 3, 4, 5]);
});

test("writes nothing when a statement fails for whose answer nobody waited", async () => {
  const failing = transaction(opened, async (tx) => {
    await mark(tx, 1);
    return { result: 1, last: [mark(tx, 2), nonsense(tx), mark(tx, 3)] };
  });
  await expect(failing).rejects.toThrow("division by zero");
  expect(await marks()).toEqual([]);
});

test("tells what went wrong first, not that something had gone wrong", async () => {
  const failing = transaction(opened, async (tx) => {
    const unheard = nonsense(tx);
    unheard.catch(() => undefined);
    await mark(tx, 1);
    return { result: 1, last: [] };
  });
  await expect(failing).rejects.toThrow("division by zero");
  expect(await marks()).toEqual([]);
});

test("does not take for written what the database took back because of a failure that was passed over", async () => {
  const failing = transaction(opened, async (tx) => {
    await mark(tx, 1);
    await nonsense(tx).catch(() => undefined);
    return { result: 1, last: [] };
  });
  await expect(failing).rejects.toThrow("division by zero");
  expect(await marks()).toEqual([]);
});

test("writes nothing when what it runs throws, and leaves a connection that can be used", async () => {
  const failing = transaction(opened, async (tx) => {
    await mark(tx, 1);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  await transaction(opened, async (tx) => ({ result: 1, last: [mark(tx, 2)] }));
  expect(await marks()).toEqual([2]);
});

test("goes on after a failure that a savepoint takes back", async () => {
  await transaction(opened, async (tx) => {
    await mark(tx, 1);
    await sql`savepoint here`.execute(tx);
    await nonsense(tx).catch(() => undefined);
    await sql`rollback to savepoint here`.execute(tx);
    return { result: 1, last: [mark(tx, 2)] };
  });
  expect(await marks()).toEqual([1, 2]);
});

test("fails with the connection, and the next transaction gets another", async () => {
  const failing = transaction(opened, async (tx) => {
    await mark(tx, 1);
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
    return { result: 1, last: [] };
  });
  await expect(failing).rejects.toThrow();
  await transaction(opened, async (tx) => ({ result: 1, last: [mark(tx, 2)] }));
  expect(await marks()).toEqual([2]);
});
