import { cloneDatabase } from "@tz/testing";
import type pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { openPool, sql, type Tx } from "./db.ts";
import { AppError } from "./errors.ts";
import { ahead, along, sendAlong, takeAlong, transaction } from "./transaction.ts";

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

/** The texts that the one connection is asked while this runs. */
async function texts(run: () => Promise<unknown>): Promise<string[]> {
  const client = await opened.pool.connect();
  client.release();
  const query = client.query;
  const asked: string[] = [];
  Object.assign(client, {
    query(text: string, ...rest: unknown[]) {
      asked.push(text.trim());
      return Reflect.apply(query, client, [text, ...rest]);
    },
  });
  await run().finally(() => Object.assign(client, { query }));
  return asked;
}

const count = async (tx: Tx) =>
  (await sql<{ n: number }>`select count(*)::int as n from mark`.execute(ahead(tx) ?? tx)).rows[0]!.n;

test("a single statement, and what was read ahead of it, needs neither BEGIN nor COMMIT", async () => {
  const asked = await texts(() =>
    transaction(opened, async (tx) => ({ result: await count(tx), last: [mark(tx, 1)] }), true),
  );
  expect(asked).toEqual(["select count(*)::int as n from mark", "insert into mark values ($1)"]);
  expect(await marks()).toEqual([1]);
});

const keptMark = (tx: Tx, n: number) =>
  sql<{ id: string }>`/*kept*/ insert into mark values (${n}) returning pg_current_xact_id()::text as id`.execute(tx);

test("single statements of several transactions that are kept are committed together", async () => {
  const ids = await Promise.all(
    [1, 2, 3].map(async (n) => {
      let id: string | undefined;
      await transaction(opened, async (tx) => {
        const written = keptMark(tx, n).then(({ rows }) => {
          id = rows[0]?.id;
        });
        return { result: 1, last: [written] };
      });
      return id;
    }),
  );
  expect(ids).toEqual([expect.any(String), ids[0], ids[0]]);
  expect(await marks()).toEqual([1, 2, 3]);
});

test("a single statement that fails fails the transaction", async () => {
  await mark(opened.db as Tx, 1);
  await expect(transaction(opened, async (tx) => ({ result: 1, last: [mark(tx, 1)] }))).rejects.toThrow("mark_pkey");
});

test("nothing is read ahead of a transaction that has begun, or that may not", async () => {
  await transaction(opened, async (tx) => {
    expect(ahead(tx)).toBeUndefined();
    return { result: 1, last: [] };
  });
  const begun = transaction(
    opened,
    async (tx) => {
      await mark(tx, 1);
      expect(ahead(tx)).toBeUndefined();
      return { result: await count(tx), last: [] };
    },
    true,
  );
  expect(await begun).toBe(1);
});

const part = (n: number) => sql`${sql.raw(`part_${n}`)} as (insert into mark values (${n}))`;

test("what waits to be taken along goes with the statement that takes it, and settles with it", async () => {
  const asked = await texts(() =>
    transaction(opened, async (tx) => {
      const left = along(tx, "test", [part(1)]);
      const { parts, settle } = takeAlong(tx);
      const written = sql`with ${sql.join(parts)} insert into mark values (2)`.execute(tx);
      settle(written);
      return { result: 1, last: [left, written] };
    }),
  );
  expect(asked).toEqual(["with part_1 as (insert into mark values ($1)) insert into mark values (2)"]);
  expect(await marks()).toEqual([1, 2]);
});

test("what waits to be taken along goes before whatever else is asked, and at the end where nobody took it", async () => {
  await transaction(opened, async (tx) => {
    const first = along(tx, "test", [part(1)]);
    expect(await count(tx)).toBe(1);
    const second = along(tx, "test", [part(2)]);
    const third = along(tx, "test", [part(3)]);
    sendAlong(tx);
    return { result: 1, last: [first, second, third, along(tx, "test", [part(4)])] };
  });
  expect(await marks()).toEqual([1, 2, 3, 4]);
});

test("what several leave to be taken along goes in one statement, in the order in which they left it", async () => {
  const asked = await texts(() =>
    transaction(opened, async (tx) => {
      await mark(tx, 0);
      return { result: 1, last: [along(tx, "one", [part(1)]), along(tx, "other", [part(2), part(3)])] };
    }),
  );
  expect(asked).toEqual([
    "begin",
    "insert into mark values ($1)",
    expect.stringMatching(/part_1 as .* part_2 as .* part_3 as/),
    "commit",
  ]);
  expect(await marks()).toEqual([0, 1, 2, 3]);
});

test("of what several left, whoever says what a failure means is heard before the others", async () => {
  await mark(opened.db as Tx, 1);
  const failing = transaction(opened, async (tx) => {
    const silent = along(tx, "silent", [part(2)]);
    const telling = along(tx, "telling", [part(1)]).catch(() => Promise.reject(new AppError("kernel.busy")));
    return { result: 1, last: [silent, telling] };
  });
  await expect(failing).rejects.toThrow("kernel.busy");
  expect(await marks()).toEqual([1]);
});

test("what is refused is told to whoever left it to be taken along", async () => {
  await mark(opened.db as Tx, 1);
  const failing = transaction(opened, async (tx) => {
    const left = along(tx, "test", [part(1)]).catch((error) => Promise.reject(new Error("told", { cause: error })));
    return { result: 1, last: [mark(tx, 2), left] };
  });
  await expect(failing).rejects.toThrow("told");
  expect(await marks()).toEqual([1]);
});
