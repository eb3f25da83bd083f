import { type JobContext, sql } from "../../base/index.ts";

/** Every night: what was planned for tasks that were withdrawn, transferred or ended before they were completed. */
export async function sweepPlans({ db }: JobContext): Promise<void> {
  await sql`
    delete from kernel.task_route r
    where not exists (select from kernel.task t where t.id = r.task_id and t.state <> 'closed' and t.state <> 'done')`.execute(
    db,
  );
}
