import { type Actor, sql } from "@tz/kernel/server/base";

/**
 * Columns of a query over `documents.document d`: whether the document stands with the actor, or with somebody whose standing
 * delegation the actor holds, and whether it ever did or a copy was given to read. Indexes task_instance, circulation_case.
 */
export function taskFacts({ personId }: Actor) {
  return sql<{ at_actor: boolean; handled: boolean }>`
    exists (select 1 from kernel.task t
      where t.instance_id = d.instance_id and t.state = 'open' and t.person_id = ${personId}) as at_actor,
    (exists (select 1 from kernel.task t
      where t.instance_id = d.instance_id and (t.person_id = ${personId} or t.closed_by = ${personId}))
      or exists (select 1 from kernel.circulation c
        where c.case_type = 'documents.document' and c.case_id = d.id and c.person_id = ${personId})) as handled`;
}
