import { testApp } from "@tz/testing";
import { beforeEach, expect, test, vi } from "vitest";
import { asSystem, baseFloor, defineModule, drainJobs, type Event, inPassing, sql, startWorker } from "./index.ts";
import { handOn, handOnPatient, isAnyNews } from "./outbox.ts";

interface News {
  n: number;
}

/** What the handlers were given, call by call. */
const calls = { many: [] as number[][], one: [] as number[], batch: [] as number[][], patient: [] as number[][] };
/** Called by the handler of batches before it ends. */
let trouble: (numbers: number[]) => Promise<void> | void = () => undefined;

const numbersOf = (events: readonly Event<News>[]) => events.map(({ payload }) => payload.n);

const listeners = defineModule({
  name: "listeners",
  subscribers: [
    {
      on: ["news.even", "news.odd"],
      name: "listeners.many",
      async runMany(_context, events: readonly Event<News>[]) {
        calls.many.push(numbersOf(events));
      },
    },
    {
      on: "news.odd",
      name: "listeners.one",
      concerns: ({ n }: News) => n > 2,
      async run(_context, { payload }: Event<News>) {
        calls.one.push(payload.n);
      },
    },
  ],
  batches: {
    async "listeners.batch"(_context, payloads: readonly News[]) {
      const numbers = payloads.map(({ n }) => n);
      await trouble(numbers);
      calls.batch.push(numbers);
    },
    async "listeners.patient"(_context, payloads: readonly News[]) {
      calls.patient.push(payloads.map(({ n }) => n));
    },
  },
  mayWait: ["listeners.patient"],
});

const app = await testApp({ modules: [baseFloor, listeners] });
const { services } = app;

const write = (...numbers: number[]) =>
  asSystem(services, "test.write", async ({ emit, job }) => {
    for (const n of numbers) {
      emit(n % 2 === 0 ? "news.even" : "news.odd", { n });
      job("listeners.batch", { n });
    }
  });

const writePatiently = (n: number) =>
  asSystem(services, "test.write", async ({ job }) => {
    job("listeners.batch", { n });
    job("listeners.patient", { n });
  });

const WAIT = { timeout: 20_000, interval: 20 };

beforeEach(() => {
  Object.assign(calls, { many: [], one: [], batch: [], patient: [] });
  trouble = () => undefined;
});

test("hands all that writes leave for one handler to it at once, in the order of the writes", async () => {
  await write(1, 2);
  await write(3);
  expect(await handOn(services)).toBe(2);
  expect(calls).toMatchObject({ many: [[1, 2, 3]], one: [3], batch: [[1, 2, 3]] });
  expect(await handOn(services)).toBe(0);
});

test("what nobody waits for stays until it is taken by itself, with all that came meanwhile", async () => {
  await writePatiently(1);
  await writePatiently(2);
  expect(await handOn(services)).toBe(2);
  expect(calls).toMatchObject({ batch: [[1, 2]], patient: [] });
  await writePatiently(3);
  expect(await handOnPatient(services)).toBe(3);
  expect(calls.patient).toEqual([[1, 2, 3]]);
  await drainJobs(services);
  expect(calls).toMatchObject({ batch: [[1, 2], [3]], patient: [[1, 2, 3]] });
});

test("leaves nothing behind for a subscriber whom an event does not concern, or by a write that fails", async () => {
  const failing = inPassing(services, async ({ emit }) => {
    emit("news.even", { n: 4 });
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  await inPassing(services, async ({ emit }) => emit("news.nobody-hears", { n: 4 }));
  expect(await isAnyNews(app.db)).toBe(false);
});

test("tries one by one what failed together, and lets it hold up nothing else", async () => {
  trouble = (numbers) => {
    if (numbers.includes(6)) throw new Error("six");
  };
  await write(5, 6, 7);
  await handOn(services);
  expect(calls).toMatchObject({ many: [[5, 6, 7]], one: [5, 7], batch: [] });
  await drainJobs(services);
  expect(calls.batch.flat().sort()).toEqual([5, 7]);
  trouble = () => undefined;
  await app.clock.advance({ hours: 1 });
  await drainJobs(services);
  expect(calls.batch.flat().sort()).toEqual([5, 6, 7]);
});

test("gives the next what somebody had taken whose connection is gone", async () => {
  let byTheNext: number | undefined;
  trouble = async () => {
    trouble = () => undefined;
    expect(await handOn(services)).toBe(0);
    await sql`select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
      where d.datname = current_database() and l.locktype = 'advisory'`.execute(app.db);
    await vi.waitFor(async () => expect(await isAnyNews(app.db)).toBe(true));
    byTheNext = await handOn(services);
  };
  await write(8);
  await handOn(services);
  expect(byTheNext).toBe(1);
  expect(calls.batch).toEqual([[8], [8]]);
  expect(await isAnyNews(app.db)).toBe(false);
});

test("keeps no transaction open while a handler works", async () => {
  let open: number | undefined;
  trouble = async () => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction'`.execute(app.db);
    open = rows[0]?.count;
  };
  await write(9);
  await handOn(services);
  expect(open).toBe(0);
});

test("takes nothing twice with two processes at work", async () => {
  for (let n = 10; n < 40; n += 1) await write(n);
  const counts = await Promise.all([handOn(services), handOn(services), handOn(services)]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(30);
  expect(calls.batch.flat().sort()).toEqual(Array.from({ length: 30 }, (_, place) => 10 + place));
});

test("goes on by itself after a write of this process, and after one of another", async () => {
  const worker = await startWorker(services);
  try {
    await write(50);
    await vi.waitFor(() => expect(calls.batch).toEqual([[50]]), WAIT);
    await sql`insert into kernel.outbox (id, items)
      values (gen_random_uuid(), '[{"job": "listeners.batch", "payload": {"n": 51}}]')`.execute(app.db);
    await vi.waitFor(() => expect(calls.batch).toEqual([[50], [51]]), WAIT);
  } finally {
    await worker.stop();
  }
});

test("what nobody waits for is done by itself, too, and at the latest while writes go on", async () => {
  const worker = await startWorker(services);
  try {
    let n = 100;
    for (const end = performance.now() + WAIT.timeout; calls.patient.length < 1 && performance.now() < end; n += 1)
      await writePatiently(n);
    await vi.waitFor(() => expect(calls.patient.flat()).toHaveLength(n - 100), WAIT);
    await vi.waitFor(() => expect(calls.batch.flat()).toHaveLength(n - 100), WAIT);
  } finally {
    await worker.stop();
  }
});

test("hands on while writes go on without a pause", async () => {
  const worker = await startWorker(services);
  try {
    let n = 60;
    for (const end = performance.now() + WAIT.timeout; calls.batch.length < 2 && performance.now() < end; n += 1)
      await write(n);
    expect(calls.batch.length).toBeGreaterThanOrEqual(2);
    await vi.waitFor(() => expect(calls.batch.flat()).toHaveLength(n - 60), WAIT);
  } finally {
    await worker.stop();
  }
});

test("keeps as a job what no module of this process knows, for a newer one", async () => {
  await sql`insert into kernel.outbox (id, items)
    values (gen_random_uuid(), '[{"job": "of.tomorrow", "payload": {}}]')`.execute(app.db);
  await handOn(services);
  const { rows } = await sql`
    select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'of.tomorrow'`.execute(app.db);
  expect(rows).toHaveLength(1);
});
