import { type Db, sql } from "./db.ts";
import type { Logger } from "./log.ts";

/** Milliseconds between two signs of life. */
const BEAT = 1000;
/** A worker that has been silent for so long is taken for dead, and its jobs for nobody's. */
const SILENCE = 10_000;

/**
 * Shows that this process's worker lives, and frees the jobs of workers that do not: the queue itself would let them lie for
 * four hours. Only whoever has beaten without a break for as long as the other was silent may judge: after an outage of the
 * database every worker has been silent, and none is dead. Times are the database's own.
 */
export class WorkerPulse {
  readonly #db: Db;
  readonly #log: Logger;
  readonly #workers = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #unbrokenSince = Number.POSITIVE_INFINITY;
  #lastBeat = Number.NEGATIVE_INFINITY;
  #beating: Promise<void> = Promise.resolve();

  constructor(db: Db, log: Logger) {
    this.#db = db;
    this.#log = log;
  }

  add(worker: string): void {
    this.#workers.add(worker);
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
    await sql`delete from kernel.worker_pulse where worker = any(${[...this.#workers]})`
      .execute(this.#db)
      .catch(() => undefined);
  }

  async #beat(): Promise<void> {
    await sql`
      insert into kernel.worker_pulse (worker, seen_at)
      select worker, clock_timestamp() from unnest(${[...this.#workers]}::text[]) as w (worker)
      on conflict (worker) do update set seen_at = excluded.seen_at`.execute(this.#db);
    const now = performance.now();
    if (now - this.#lastBeat > 3 * BEAT) this.#unbrokenSince = now;
    this.#lastBeat = now;
    if (now - this.#unbrokenSince > SILENCE) await this.#freeJobsOfTheDead();
  }

  async #freeJobsOfTheDead(): Promise<void> {
    const { rows } = await sql<{ dead: string[] }>`
      with alive as (
        select worker from kernel.worker_pulse
        where seen_at > clock_timestamp() - make_interval(secs => ${SILENCE / 1000})),
      held as (
        select locked_by, locked_at from graphile_worker._private_jobs where locked_at is not null
        union all
        select locked_by, locked_at from graphile_worker._private_job_queues where locked_at is not null),
      dead as (
        select array_agg(distinct locked_by) as workers from held
        where locked_at < clock_timestamp() - make_interval(secs => ${SILENCE / 1000})
          and locked_by not in (select worker from alive)),
      forgotten as (
        delete from kernel.worker_pulse where worker not in (select worker from alive))
      select workers as dead from dead where workers is not null`.execute(this.#db);
    const dead = rows[0]?.dead;
    if (!dead) return;
    await this.#free(dead);
    this.#log.warn({ workers: dead }, "jobs of workers that died are done by others");
  }

  /**
   * Says at each job that its worker died. One without such a word and without attempts left was not tried too often: another with
   * its key has replaced it while it ran, and does its work.
   */
  async #free(dead: readonly string[]): Promise<void> {
    await this.#db.transaction().execute(async (tx) => {
      await sql`
        delete from graphile_worker._private_jobs
        where locked_by = any(${dead}) and attempts >= max_attempts and max_attempts > 1 and last_error is null`.execute(
        tx,
      );
      await sql`
        update graphile_worker._private_jobs
        set last_error = coalesce(last_error, 'the process that ran this job died')
        where locked_by = any(${dead})`.execute(tx);
      await sql`select graphile_worker.force_unlock_workers(${dead}::text[])`.execute(tx);
    });
  }
}
