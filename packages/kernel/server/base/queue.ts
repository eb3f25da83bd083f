import { sql, type Tx } from "./db.ts";

/** A job as the queue takes it. */
export interface JobSpec {
  identifier: string;
  payload: object;
  run_at?: string;
  job_key?: string;
  queue_name?: string;
  max_attempts?: number;
}

/** The statement that queues jobs, alone or at the end of another. */
export const addJobs = (jobs: readonly JobSpec[]) => sql`select graphile_worker.add_jobs(array(
  select json_populate_recordset(null::graphile_worker.job_spec, ${JSON.stringify(jobs)}::json)))`;

/** Queues jobs in a transaction. */
export async function queueJobs(tx: Tx, jobs: readonly JobSpec[]): Promise<void> {
  if (jobs.length > 0) await addJobs(jobs).execute(tx);
}
