import { type Db, sql, type Tx } from "./db.ts";

/** A job as the queue takes it. */
export interface JobSpec {
  identifier: string;
  payload: object;
  run_at?: string;
  job_key?: string;
  queue_name?: string;
  max_attempts?: number;
  /** The lowest begins first; 0 if it is not said. */
  priority?: number;
}

/**
 * The statement that queues jobs, alone or at the end of another. Of those with the same key the last counts, as it would if each
 * were queued by itself; the queue refuses two in one statement.
 */
export const addJobs = (jobs: readonly JobSpec[]) => sql`select graphile_worker.add_jobs(array(
  select json_populate_recordset(null::graphile_worker.job_spec, ${JSON.stringify(lastOfEachKey(jobs))}::json)))`;

function lastOfEachKey(jobs: readonly JobSpec[]): JobSpec[] {
  const last = new Map(jobs.map((job, place) => [job.job_key ?? place, place]));
  return jobs.filter((job, place) => last.get(job.job_key ?? place) === place);
}

/** Queues jobs in a transaction. */
export async function queueJobs(tx: Tx, jobs: readonly JobSpec[]): Promise<void> {
  if (jobs.length > 0) await addJobs(jobs).execute(tx);
}

/** Whether a job is due that nobody does; by jobs_main_index. */
export async function isAnyJobDue(db: Db): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from graphile_worker._private_jobs where is_available and run_at <= now()) as found`.execute(
    db,
  );
  return rows[0]!.found;
}
