import { type Actor, sql } from "@tz/kernel/server/base";
import { type OutgoingState, outgoingStates } from "../../contract/index.ts";
import type { StoredState } from "../tables.ts";

interface TaskFacts {
  /** The step with open tasks, by its id in the process; null while no process runs. */
  node: string | null;
  /** Tells one visit of a step from another. */
  token: number | null;
  /** Whose open task the actor handles: the actor's own, or that of somebody the actor stands in for. */
  handler: string | null;
  /** Whether the actor has or ever had a task. */
  handled: boolean;
}

/** What `taskFacts` selects. */
export interface TaskColumns {
  tasks: TaskFacts;
  stands_in: boolean;
  /** Whether the actor was given a copy to read. */
  circulated: boolean;
}

/** The identifier of a task's step in the process that draws it, also where another process calls that one. */
export const ownStep = sql<string>`regexp_replace(t.node, '^.*/', '')`;

/**
 * Columns of a query over `documents.document d`: the step it stands at, whether the actor has an open task there (not one who
 * was only asked to sign: that is an opinion, not the step), ever had one or was given a copy to read, and whether the actor
 * may stand in for anybody. Indexes task_instance, circulation_case, delegation_to. The tasks are read once, for whoever mentions
 * them twice has all their partitions planned twice.
 */
export function taskFacts({ personId }: Actor) {
  const isOpen = sql`t.state = 'open'`;
  return sql<TaskColumns>`
    (select json_build_object(
        'node', (array_agg(${ownStep} order by t.id) filter (where ${isOpen}))[1],
        'token', (array_agg(t.token order by t.id) filter (where ${isOpen}))[1],
        'handler', min(t.person_id::text) filter (where ${isOpen} and t.person_id = ${personId} and t.sign_by is null),
        'handled', coalesce(bool_or(t.person_id = ${personId} or t.closed_by = ${personId}), false))
      from kernel.task t where t.instance_id = d.instance_id) as tasks,
    exists (select 1 from kernel.delegation g where g.to_person_id = ${personId} and g.revoked_at is null) as stands_in,
    exists (select 1 from kernel.circulation c
      where c.case_type = 'documents.document' and c.case_id = d.id and c.person_id = ${personId}) as circulated`;
}

/** The steps of the process that came with the module. */
export const processSteps = outgoingStates.filter(
  (state) => state !== "review" && state !== "filed" && state !== "void",
);

const known = new Set<string>(processSteps);

/** The state that people see; a running process without an open task was ended by an administrator. */
export function stateOf(stored: StoredState, node: string | null): OutgoingState {
  if (stored !== "running") return stored;
  if (node === null) return "void";
  return known.has(node) ? (node as OutgoingState) : "review";
}
