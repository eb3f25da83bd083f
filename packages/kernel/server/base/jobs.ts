import { Logger as GraphileLogger, parseCronItems, type Runner, run, runOnce, type TaskList } from "graphile-worker";
import type { Db } from "./db.ts";
import type { Logger } from "./log.ts";
import type { Services } from "./services.ts";

export interface JobContext {
  services: Services;
  db: Db;
  now: Date;
  log: Logger;
}

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

/** Runs jobs in this process until stopped; a failing job is tried again with growing pauses, up to 25 times. */
export async function startWorker(services: Services): Promise<Worker> {
  const { config, pool, registry, log } = services;
  const runner: Runner = await run({
    pgPool: pool,
    taskList: taskList(services),
    parsedCronItems: parseCronItems(
      registry.cron.map(({ job, at }) => ({ task: job, match: at, options: { backfillPeriod: 0, maxAttempts: 3 } })),
    ),
    concurrency: config.workers,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: queueLog(log),
  });
  // The promise rejects when the queue gives up; the process supervisor restarts the server then.
  runner.promise.catch((error) => log.error({ err: error }, "the job queue stopped"));
  return { stop: () => runner.stop() };
}

/** Runs every job that is due now, and what those jobs queue, then returns: for tests, the seed and the command line. */
export async function drainJobs(services: Services): Promise<void> {
  await runOnce({
    pgPool: services.pool,
    taskList: taskList(services),
    concurrency: 4,
    noHandleSignals: true,
    logger: queueLog(services.log),
  });
}
