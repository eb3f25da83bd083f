import type { TaskState } from "../../../contract/workflow/index.ts";
import { delegatorsOf } from "../../access/index.ts";
import { type Actor, type Db, type Services, sql } from "../../base/index.ts";
import type { CaseRef } from "../module.ts";
import { isOwnDraft } from "../operations/relation.ts";

/** A task that somebody has, will have or may still get. */
export interface OpenTask {
  id: string;
  instanceId: string;
  kind: string;
  step: string;
  stepName: string;
  state: TaskState;
  personId: string;
  personName: string;
  unitId: string;
  dueAt: Date | null;
  drafterId: string;
}

/** The tasks of a case that are not ended; by process_instance_running and task_instance. */
export async function openTasksOf(db: Db, { type, id }: CaseRef): Promise<OpenTask[]> {
  const { rows } = await sql<OpenTask>`
    select t.id, t.instance_id as "instanceId", t.kind, t.node as step, t.step_name as "stepName", t.state,
      t.person_id as "personId", t.person_name as "personName", t.unit_id as "unitId", t.due_at as "dueAt",
      i.drafter_id as "drafterId"
    from kernel.process_instance i join kernel.task t on t.instance_id = i.id
    where i.case_type = ${type} and i.case_id = ${id} and i.status in ('running', 'suspended')
      and t.state in ('waiting', 'open', 'held') order by t.no`.execute(db);
  return rows;
}

/**
 * The task that somebody can handle now on a case, their own before one of a person for whom they stand in.
 * Undefined where there is none.
 */
export async function taskFor(
  services: Pick<Services, "registry">,
  db: Db,
  actor: Actor,
  ref: CaseRef,
  now: Date,
): Promise<OpenTask | undefined> {
  const open = (await openTasksOf(db, ref)).filter(({ state }) => state === "open");
  const own = open.find(({ personId }) => personId === actor.personId);
  if (own || !open[0] || isOwnDraft(services, actor.personId, { ...open[0], case: ref })) return own;
  const delegators = await delegatorsOf(db, actor.personId, now, open[0].kind);
  return open.find((task) => delegators.some(({ personId }) => personId === task.personId));
}
