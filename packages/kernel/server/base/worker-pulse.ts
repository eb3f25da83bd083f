import { EventEmitter } from "node:events";
import type { WorkerEvents } from "graphile-worker";
import { type Db, sql } from "./db.ts";
import type { Logger } from "./log.ts";

/** Milliseconds between two signs of life. */
const BEAT = 1000;
/** A worker that has been silent for so long is taken for dead, and its jobs for nobody's. */
const SILENCE = 10_000;
const longAgo = sql`clock_timestamp() - make_interval(secs => ${SILENCE / 1000})`;

/**
 * Shows that this process's worker lives, and frees jobs that are held by nobody: the queue itself would let them lie for four
 * hours. A job is held by nobody when its worker is dead, and also when its worker is our own and does not know of it: the
 * connection broke after the job was taken, or before its end was written.
 *
 * Only whoever has beaten without a break for as long as the other was silent may judge: after an outage of the database every
 * worker has been silent, and none is dead. Times are the database's own.
 */
export class WorkerPulse {
  readonly #db: Db;
  readonly #log: Logger;
  #worker: string | undefined;
  readonly #running = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #unbrokenSince = Number.POSITIVE_INFINITY;
  #lastBeat = Number.NEGATIVE_INFINITY;
  #beating: Promise<void> = Promise.resolve();

  constructor(db: Db, log: Logger) {
    this.#db = db;
    this.#log = log;
  }

  /** To be given to the worker whose pulse this is; a worker that takes its place is dead with what it held. */
  events(): WorkerEvents {
    const events: WorkerEvents = new EventEmitter();
    events.on("pool:create", ({ workerPool }) => {
      this.#worker = workerPool.id;
      this.#running.clear();
    });
    events.on("job:start", ({ job }) => this.#running.add(job.id));
    events.on("job:complete", ({ job }) => this.#running.delete(job.id));
    return events;
  }

  start(): void {
    const beat = () => {
      this.#beating = this.#beat()
        .catch((error) => this.#log.warn({ err: error }, "no sign of life could be given"))
        .finally(() => {
          if (this.#timer) this.#timer = setTimeout(beat, BEAT);
        });
    };
    this.#timer = setTimeout(beat, BEAT);
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#beating;
    if (!Number.isFinite(this.#lastBeat)) return;
    await sql`delete from kernel.worker_pulse where worker = ${this.#worker}`.execute(this.#db).catch(() => undefined);
  }

  async #beat(): Promise<void> {
    if (this.#worker === undefined) return;
    await sql`
      insert into kernel.worker_pulse (worker, seen_at) values (${this.#worker}, clock_timestamp())
      on conflict (worker) do update set seen_at = excluded.seen_at`.execute(this.#db);
    const now = performance.now();
    if (now - this.#lastBeat > 3 * BEAT) this.#unbrokenSince = now;
    this.#lastBeat = now;
    if (now - this.#unbrokenSince > SILENCE) await this.#freeAbandoned();
  }

  /** Jobs are few, and fewer are held; the table is read through. */
  async #freeAbandoned(): Promise<void> {
    const { rows } = await sql<{ id: string }>`
      select j.id::text from graphile_worker._private_jobs j
      left join kernel.worker_pulse p on p.worker = j.locked_by and p.seen_at > ${longAgo}
      where j.locked_at < ${longAgo}
        and (p.worker is null or (p.worker = ${this.#worker} and j.id <> all(${[...this.#running]}::bigint[])))`.execute(
      this.#db,
    );
    if (rows.length === 0) return;
    await this.#free(rows.map(({ id }) => id));
    this.#log.warn({ jobs: rows.length }, "jobs that nobody was doing any more are done again");
  }

  /**
   * Says at each job what became of it. One without such a word and without attempts left was not tried too often: another with
   * its key has replaced it while it ran, and does its work.
   */
  async #free(jobs: readonly string[]): Promise<void> {
    await this.#db.transaction().execute(async (tx) => {
      await sql`
        with abandoned as (
          select id, job_queue_id from graphile_worker._private_jobs
          where id = any(${jobs}::bigint[]) and locked_at < ${longAgo} for update),
        queues as (
          update graphile_worker._private_job_queues set locked_at = null, locked_by = null
          where id in (select job_queue_id from abandoned) and locked_at < ${longAgo})
        update graphile_worker._private_jobs
        set locked_at = null, locked_by = null, last_error = coalesce(last_error, ${LOST}) where id in (select id from abandoned)
          and (attempts < max_attempts or max_attempts = 1 or last_error is not null)`.execute(tx);
      await sql`
        delete from graphile_worker._private_jobs where id = any(${jobs}::bigint[]) and locked_at < ${longAgo}`.execute(
        tx,
      );
      await sql`delete from kernel.worker_pulse where seen_at < ${longAgo}`.execute(tx);
    });
  }
}

const LOST = "the process that did this job died, or lost its database, before it was done";
