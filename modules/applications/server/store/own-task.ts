import { type Db, sql } from "@tz/kernel/server/base";
import { applicationSubject, submitForm } from "../../contract/index.ts";

interface OwnTask {
  node: string;
  /** The command that completes it, where the process names one. */
  form: string | undefined;
}

/**
 * Somebody's task in which an application is filled in: a step that `applications.submit` completes, or the start of a process
 * without one. By process_instance_running and task_instance.
 */
export async function ownTask(db: Db, applicationId: string, personId: string): Promise<OwnTask | undefined> {
  const { rows } = await sql<{ node: string; form: string | null }>`
    select t.node, coalesce(p.graph -> 'nodes' -> t.node ->> 'form', p.graph -> 'nodes' -> t.node -> 'step' ->> 'form') as form
    from kernel.process_instance i
    join kernel.process_version p on p.id = i.version_id
    join kernel.task t on t.instance_id = i.id and t.state = 'open' and t.person_id = ${personId}
    where i.case_type = ${applicationSubject} and i.case_id = ${applicationId} and i.status = 'running' and (
      p.graph -> 'nodes' -> t.node ->> 'kind' = 'start' or p.graph -> 'nodes' -> t.node -> 'step' ->> 'form' = ${submitForm})
    limit 1`.execute(db);
  return rows[0] && { node: rows[0].node, form: rows[0].form ?? undefined };
}
