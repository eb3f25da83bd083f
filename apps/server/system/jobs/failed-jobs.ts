import { type Db, sql, type Tx } from "@tz/kernel/server/base";

/** A job whose last attempt has failed. One that is at its last attempt right now has not. */
export const isFailed = sql`(attempts >= max_attempts and locked_at is null)`;

/** The jobs that were given up, the newest first. The queue's table is small: what is done is gone from it. */
export async function failedJobs(db: Db) {
  const { rows } = await sql<{ id: string; job: string; error: string | null; at: Date }>`
    select j.id::text as id, t.identifier as job, j.last_error as error, j.updated_at as at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where ${isFailed} order by j.updated_at desc limit 20`.execute(db);
  return rows.map(({ id, job, error, at }) => ({ id, job, error: (error ?? "").slice(0, 300), at: at.toISOString() }));
}

/**
 * Lets failed jobs begin anew, at once and with all their attempts. Two who ask at the same moment begin a job once: the second
 * waits for the lock and then finds it failed no more.
 * @param id of one job; none: all that failed
 * @returns how many of each kind there were
 */
export async function doAgain(tx: Tx, id?: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ job: string; count: number }>`
    with failed as materialized (
      select id from graphile_worker._private_jobs
      where ${isFailed} and (${id ?? null}::bigint is null or id = ${id ?? null}::bigint) for update),
    begun as (select task_id from graphile_worker.reschedule_jobs(array(select id from failed), now(), attempts => 0))
    select t.identifier as job, count(*)::int as count
    from begun join graphile_worker._private_tasks t on t.id = begun.task_id group by 1 order by 1`.execute(tx);
  return Object.fromEntries(rows.map(({ job, count }) => [job, count]));
}
