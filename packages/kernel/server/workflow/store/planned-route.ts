import { type Db, sql, type Tx } from "../../base/index.ts";
import type { Route } from "../engine/operation.ts";

/** Whose plan for which task. */
interface Planner {
  taskId: string;
  personId: string;
}

/** Where somebody has planned to pass a case; by the key of `kernel.task_route`. */
export async function readPlan(db: Db, { taskId, personId }: Planner): Promise<Route | undefined> {
  const { rows } = await sql<Route>`
    select step, person_ids as persons from kernel.task_route
    where task_id = ${taskId} and person_id = ${personId}`.execute(db);
  return rows[0];
}

/** Puts a plan in the place of the one before. */
export async function writePlan(tx: Tx, { taskId, personId }: Planner, route: Route, now: Date): Promise<void> {
  await sql`
    insert into kernel.task_route (task_id, person_id, step, person_ids, planned_at)
    values (${taskId}, ${personId}, ${route.step}, ${route.persons}::uuid[], ${now})
    on conflict (task_id, person_id) do update
    set step = excluded.step, person_ids = excluded.person_ids, planned_at = excluded.planned_at`.execute(tx);
}

export async function dropPlan(tx: Tx, { taskId, personId }: Planner): Promise<void> {
  await sql`delete from kernel.task_route where task_id = ${taskId} and person_id = ${personId}`.execute(tx);
}
