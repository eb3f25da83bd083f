import { setTimeout as sleep } from "node:timers/promises";
import { claiming, isUnclaimed } from "./claims.ts";
import { type Db, sql } from "./db.ts";
import { newId } from "./ids.ts";
import type { JobContext } from "./job-context.ts";
import { addJobs } from "./queue.ts";
import type { Registry } from "./registry.ts";
import type { Services } from "./services.ts";

/** How news are gathered. Times in milliseconds. */
interface Lane {
  mayWait: boolean;
  /** Writes whose news are handed on at a time. */
  batch: number;
  /** Writes that follow each other within this time are handed on together … */
  gathering: number;
  /** … and none waits longer than this. */
  longest: number;
}
const PROMPT: Lane = { mayWait: false, batch: 60, gathering: 15, longest: 100 };
/** What nobody waits for: of a record that changes three times in a second, the search is told once. */
const PATIENT: Lane = { mayWait: true, batch: 500, gathering: 100, longest: 1000 };

/** Handlers that run side by side. */
const WIDTH = 4;
/** Milliseconds between two looks where nobody calls: another process may have written. */
const PAUSE = 300;
const PAUSE_AFTER_FAILURE = 1000;

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
export function handOn(services: Services, lane = PROMPT): Promise<number> {
  return claiming(services, async ({ id }) => {
    const taken = await take(services.db, id, lane);
    if (taken.length === 0) return 0;
    const failed = await handle(
      services,
      taken.flatMap(({ items }) => items),
    );
    await finish(services.db, taken, failed);
    return taken.length;
  });
}

/** The same for what nobody waits for. */
export const handOnPatient = (services: Services) => handOn(services, PATIENT);

async function take(db: Db, claim: number, { mayWait, batch }: Lane): Promise<Taken[]> {
  const { rows } = await sql<Taken>`/*kept*/
    update kernel.outbox o set claimed_by = ${claim}
    from (select id from kernel.outbox where ${isWaiting} and may_wait = ${sql.lit(mayWait)}
      order by id limit ${sql.lit(batch)} for update skip locked) as oldest
    where o.id = oldest.id returning o.id, o.items`.execute(db);
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const isWaiting = isUnclaimed(sql`claimed_by`);

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
    select exists (select from kernel.outbox where ${isWaiting}) as found`.execute(db);
  return rows[0]!.found;
}

async function isAnyOf(db: Db, { mayWait }: Lane): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`/*kept*/
    select exists (select from kernel.outbox where ${isWaiting} and may_wait = ${sql.lit(mayWait)}) as found`.execute(
    db,
  );
  return rows[0]!.found;
}

/** The statement that adds the news of one write; apart, and last, what may wait. */
export function putOut({ mayWait }: Registry, items: readonly OutboxItem[]) {
  const rows = [false, true].flatMap((waits) => {
    const alike = items.filter(({ job }) => mayWait.has(job) === waits);
    return alike.length > 0 ? [sql`(${newId()}, ${JSON.stringify(alike)}, ${sql.lit(waits)})`] : [];
  });
  return sql`insert into kernel.outbox (id, items, may_wait) values ${sql.join(rows)}`;
}

/** Hands news on until stopped: at once what this process writes, and what others write within the pause. */
export class OutboxWorker {
  readonly #services: Services;
  readonly #stopping = new AbortController();
  #running: Promise<unknown> | undefined;

  constructor(services: Services) {
    this.#services = services;
  }

  start(): void {
    this.#running = Promise.all([PROMPT, PATIENT].map((lane) => this.#run(lane)));
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(lane: Lane): Promise<void> {
    let isCalled = false;
    while (!this.#stopping.signal.aborted) {
      const call = nextCall(this.#services.pool).then(() => true);
      const pause = await this.#handOn(lane, isCalled);
      const rested = this.#rest(pause).then(() => false);
      isCalled = pause === PAUSE && (await Promise.race([rested, call]));
      if (isCalled) await this.#untilQuiet(lane);
      else await rested;
    }
  }

  #rest(pause: number): Promise<void> {
    return sleep(pause, undefined, { signal: this.#stopping.signal, ref: false }).catch(() => undefined);
  }

  async #untilQuiet({ gathering, longest }: Lane): Promise<void> {
    const end = performance.now() + longest;
    for (let isQuiet = false; !isQuiet && !this.#stopping.signal.aborted && performance.now() < end; ) {
      const call = nextCall(this.#services.pool).then(() => false);
      isQuiet = await Promise.race([call, this.#rest(gathering).then(() => true)]);
    }
  }

  /** @returns milliseconds to wait before the next look where nobody calls; after a failure even then */
  async #handOn(lane: Lane, isCalled: boolean): Promise<number> {
    try {
      // Who is called knows that there are some that are prompt: a look costs most while many come and go.
      if (!(isCalled && lane === PROMPT) && !(await isAnyOf(this.#services.db, lane))) return PAUSE;
      return (await handOn(this.#services, lane)) === lane.batch ? 0 : PAUSE;
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
