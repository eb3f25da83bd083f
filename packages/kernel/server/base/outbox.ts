import { setTimeout as sleep } from "node:timers/promises";
import { claiming, isUnclaimed } from "./claims.ts";
import { type Db, sql, type Tx } from "./db.ts";
import type { JobContext } from "./job-context.ts";
import { addJobs } from "./queue.ts";
import type { Services } from "./services.ts";

/** Writes whose news are handed on at a time. */
const BATCH = 60;
/** Handlers that run side by side. */
const WIDTH = 4;
/** Milliseconds between two looks where nobody calls: another process may have written. */
const PAUSE = 300;
const PAUSE_AFTER_FAILURE = 1000;
/** Writes that follow each other within so many milliseconds are handed on together, and none waits longer than the longest. */
const GATHERING = 15;
const LONGEST = 100;

/** One thing for one handler, as a write left it; the name is a job's in the registry. */
export interface OutboxItem {
  job: string;
  payload: object;
}

interface Taken {
  id: string;
  items: OutboxItem[];
}

/**
 * Takes the oldest writes' news and hands them to those concerned, all that is for one handler at once. No transaction is open
 * meanwhile, so a handler may send. They are gone only when every handler has ended or its part is queued as jobs of its own, which
 * are tried again one by one: whoever dies in between leaves them to the next.
 * @returns how many writes there were
 */
export function handOn(services: Services): Promise<number> {
  return claiming(services, async ({ id }) => {
    const taken = await take(services.db, id);
    if (taken.length === 0) return 0;
    const failed = await handle(
      services,
      taken.flatMap(({ items }) => items),
    );
    await finish(services.db, taken, failed);
    return taken.length;
  });
}

async function take(db: Db, claim: number): Promise<Taken[]> {
  const { rows } = await sql<Taken>`/*kept*/
    update kernel.outbox o set claimed_by = ${claim}
    from (select id from kernel.outbox where ${isUnclaimed(sql`claimed_by`)}
      order by id limit ${sql.lit(BATCH)} for update skip locked) as oldest
    where o.id = oldest.id returning o.id, o.items`.execute(db);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function finish(db: Db, taken: readonly Taken[], failed: readonly OutboxItem[]): Promise<void> {
  const jobs = failed.map(({ job, payload }) => ({ identifier: job, payload }));
  await sql`/*kept*/
    with gone as (delete from kernel.outbox where id = any (${taken.map(({ id }) => id)}::uuid[]))
    ${jobs.length > 0 ? addJobs(jobs) : sql`select 1`}`.execute(db);
}

/** @returns what must be tried again */
async function handle(services: Services, items: readonly OutboxItem[]): Promise<OutboxItem[]> {
  const waiting = [...Map.groupBy(items, ({ job }) => job)];
  const failed: OutboxItem[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      failed.push(...(await handleAlike(services, next[0], next[1])));
  };
  await Promise.all(Array.from({ length: WIDTH }, worker));
  return failed;
}

async function handleAlike(services: Services, job: string, items: readonly OutboxItem[]): Promise<OutboxItem[]> {
  const context = contextOf(services, job);
  const batch = services.registry.batches.get(job);
  if (batch) return (await succeeds(context, () => batch(context, payloadsOf(items)))) ? [] : [...items];
  const handler = services.registry.jobs.get(job);
  // A newer process wrote it: it will be the one that can do it.
  if (!handler) return [...items];
  const failed: OutboxItem[] = [];
  for (const item of items)
    if (!(await succeeds(context, () => handler(context, item.payload as never)))) failed.push(item);
  return failed;
}

const payloadsOf = (items: readonly OutboxItem[]) => items.map(({ payload }) => payload as never);

function contextOf(services: Services, job: string): JobContext {
  const { db, clock, log } = services;
  return { services, db, now: clock.now(), log: log.child({ job }) };
}

async function succeeds({ log }: JobContext, run: () => Promise<void>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    log.warn({ err: error }, "tried again as a job");
    return false;
  }
}

/** Whether news wait that nobody is handing on; few are ever there. */
export async function isAnyNews(db: Db): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`/*kept*/
    select exists (select from kernel.outbox where ${isUnclaimed(sql`claimed_by`)}) as found`.execute(db);
  return rows[0]!.found;
}

/** Adds the news of one write. */
export const putOut = (tx: Tx, id: string, items: readonly OutboxItem[]) =>
  sql`/*kept*/ insert into kernel.outbox (id, items) values (${id}, ${JSON.stringify(items)})`.execute(tx);

/** Hands news on until stopped: at once what this process writes, and what others write within the pause. */
export class OutboxWorker {
  readonly #services: Services;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;

  constructor(services: Services) {
    this.#services = services;
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    let isCalled = false;
    while (!this.#stopping.signal.aborted) {
      const call = nextCall(this.#services.pool).then(() => true);
      const pause = await this.#handOn(isCalled);
      const rested = this.#rest(pause).then(() => false);
      isCalled = pause === PAUSE && (await Promise.race([rested, call]));
      if (isCalled) await this.#untilQuiet();
      else await rested;
    }
  }

  #rest(pause: number): Promise<void> {
    return sleep(pause, undefined, { signal: this.#stopping.signal, ref: false }).catch(() => undefined);
  }

  async #untilQuiet(): Promise<void> {
    const end = performance.now() + LONGEST;
    for (let isQuiet = false; !isQuiet && performance.now() < end; ) {
      const call = nextCall(this.#services.pool).then(() => false);
      isQuiet = await Promise.race([call, sleep(GATHERING, true)]);
    }
  }

  /** @returns milliseconds to wait before the next look where nobody calls; after a failure even then */
  async #handOn(isCalled: boolean): Promise<number> {
    try {
      // Who is called knows that there are some: a look costs most while many come and go.
      if (!isCalled && !(await isAnyNews(this.#services.db))) return PAUSE;
      return (await handOn(this.#services)) === BATCH ? 0 : PAUSE;
    } catch (error) {
      this.#services.log.warn({ err: error }, "news wait to be handed on");
      return PAUSE_AFTER_FAILURE;
    }
  }
}

/** Those who wait for the next write of a process, by its pool. */
const listeners = new WeakMap<Services["pool"], PromiseWithResolvers<void>>();

function nextCall(pool: Services["pool"]): Promise<void> {
  const call = listeners.get(pool) ?? Promise.withResolvers<void>();
  listeners.set(pool, call);
  return call.promise;
}

/** Says that a write with news has been committed. */
export function callOutbox({ pool }: Services): void {
  listeners.get(pool)?.resolve();
  listeners.delete(pool);
}
