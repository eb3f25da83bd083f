import { type Db, sql, type WriteContext } from "../../base/index.ts";
import { type Handler, isLeft } from "../engine/state.ts";
import { type LoadedTask, lockTask } from "../store/load.ts";
import { perform } from "./perform.ts";
import { type Leaving, type LeavingReason, successorOf } from "./successor.ts";

interface TaskRef {
  id: string;
}

/** What somebody has, will have or may still get; by task_todo and task_left. */
export async function tasksLeftOf(db: Db, personId: string, postId?: string): Promise<string[]> {
  const post = postId ? sql`and post_id = ${postId}` : sql``;
  const { rows } = await sql<TaskRef>`
    select id from kernel.task where person_id = ${personId} and state = 'open' ${post}
    union all
    select id from kernel.task where person_id = ${personId} and state in ('waiting', 'held') ${post}`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Gives a task to whoever is to handle it instead of somebody who has left or no longer holds the post: whom the step's rule
 * finds by office, or else the leader one level up, or else whoever keeps the unit's cases. Somebody who is still in office
 * keeps what is theirs as a person. Whom the administrator named goes before all of them.
 * @returns whether it changed hands
 */
export async function handOver(context: WriteContext, taskId: string, leaving: Leaving): Promise<boolean> {
  const found = await lockTask(context.tx, taskId);
  const part = found?.instance.state.tasks[found.task.no];
  if (!found || !part || !isLeft(part)) return false;
  const { to, by } = await successorOf(context, found.instance, part, leaving);
  if (by === "nobody" || to?.personId === found.task.personId) return false;
  await changeHands(context, found, to, { reason: leaving.reason });
  return true;
}

/**
 * Gives a task to another, by the system; `fresh`: with a deadline of its own.
 * @param to null: those who are at the step already do without
 */
export async function changeHands(
  context: WriteContext,
  { instance, task }: LoadedTask,
  to: Handler | null,
  { reason, fresh = false }: { reason: LeavingReason | "late"; fresh?: boolean },
): Promise<void> {
  context.subject({ type: instance.case.type, id: instance.case.id, unitId: instance.unitId });
  context.note({ task: task.id, step: task.stepName, from: task.personName, to: to?.name ?? null, reason });
  await perform(context, {
    instance,
    operation: { kind: "changeHandler", task: task.no, to, fresh },
    actor: undefined,
    task,
    detail: { from: task.personName, reason },
  });
}
