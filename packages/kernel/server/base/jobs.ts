import { setTimeout as sleep } from "node:timers/promises";
import { Logger as GraphileLogger, parseCronItems, type Runner, run, runOnce, type TaskList } from "graphile-worker";
import type { Logger } from "./log.ts";
import { handOn, handOnPatient, isAnyNews, OutboxWorker } from "./outbox.ts";
import { isAnyJobDue } from "./queue.ts";
import type { Services } from "./services.ts";
import { WorkerPulse } from "./worker-pulse.ts";

/** The job queue's own log lines, in ours; its chatter about each job only when debugging. */
function queueLog(log: Logger) {
  const levels = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;
  return new GraphileLogger(() => (level, message) => log[levels[level]](message));
}

function taskList(services: Services): TaskList {
  const { db, clock, log, registry } = services;
  return Object.fromEntries(
    [...registry.jobs].map(([name, handler]) => [
      name,
      async (payload: unknown) => {
        await handler({ services, db, now: clock.now(), log: log.child({ job: name }) }, payload as never);
      },
    ]),
  );
}

export interface Worker {
  stop(): Promise<void>;
}

/** Milliseconds before a queue that gave up is taken up again. */
const REST = 1000;

/** Hands on news and runs jobs in this process until stopped; a failing job is tried again with growing pauses, up to 25 times. */
export async function startWorker(services: Services): Promise<Worker> {
  const { db, log } = services;
  const pulse = new WorkerPulse(db, log);
  const stopping = new AbortController();
  let runner: Runner | undefined = await takeUp(services, pulse);
  const outbox = new OutboxWorker(services);
  outbox.start();
  pulse.start();
  const watch = keepAtIt();
  return {
    async stop() {
      stopping.abort();
      await outbox.stop();
      await runner?.stop().catch((error) => log.warn({ err: error }, "the job queue had stopped already"));
      await watch;
      await pulse.stop();
    },
  };

  /** The queue gives up when the database goes away at a bad moment; it must not stay away longer than that. */
  async function keepAtIt(): Promise<void> {
    while (!stopping.signal.aborted) {
      await runner?.promise.catch((error) => log.error({ err: error }, "the job queue stopped"));
      runner = undefined;
      if (stopping.signal.aborted) return;
      await sleep(REST, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      runner = await takeUp(services, pulse).catch((error) => void log.warn({ err: error }, "no job queue yet"));
    }
  }
}

function takeUp(services: Services, pulse: WorkerPulse): Promise<Runner> {
  const { config, pool, registry, log } = services;
  return run({
    pgPool: pool,
    taskList: taskList(services),
    parsedCronItems: parseCronItems(
      registry.cron.map(({ job, at }) => ({ task: job, match: at, options: { backfillPeriod: 0, maxAttempts: 3 } })),
    ),
    concurrency: config.workers,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: queueLog(log),
    events: pulse.events(),
  });
}

/** Hands on all news, runs every job that is due now and what those leave, and returns: for tests, seeds and the command line. */
export async function drainJobs(services: Services): Promise<void> {
  do {
    while ((await handOn(services)) > 0 || (await handOnPatient(services)) > 0);
    if (await isAnyJobDue(services.db)) await drainQueue(services);
  } while (await isAnyNews(services.db));
}

async function drainQueue(services: Services): Promise<void> {
  const pulse = new WorkerPulse(services.db, services.log);
  pulse.start();
  await runOnce({
    pgPool: services.pool,
    taskList: taskList(services),
    concurrency: 4,
    noHandleSignals: true,
    logger: queueLog(services.log),
    events: pulse.events(),
  }).finally(() => pulse.stop());
}
