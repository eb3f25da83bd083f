import { AppError, ahead, type Db, sql } from "../../base/index.ts";
import type { Patch } from "../engine/patch.ts";
import type { LoadedInstance, TaskRow } from "../store/instance.ts";
import { type ActingContext, type Meeting, onBehalfOf, requireTask } from "./meet.ts";
import { type Performed, perform } from "./perform.ts";

/** Takes back what the actor passed on by completing this task or sending it back. */
export async function withdrawTask(
  context: ActingContext,
  order: { task: string; reason?: string | undefined },
): Promise<Performed> {
  return withdrawMet(context, await requireTask(context, order.task, "withdraw"), order.reason);
}

/** The same for a task that is loaded and allowed. */
export async function withdrawMet(
  context: ActingContext,
  meeting: Meeting,
  reason: string | undefined,
): Promise<Performed> {
  const { instance, task } = meeting;
  const { patch, actions } = await passingOn(ahead(context.tx) ?? context.tx, instance, task);
  return perform(context, {
    instance,
    operation: { kind: "withdraw", task: task.no, patch, actions },
    actor: context.actor,
    onBehalfOf: onBehalfOf(meeting),
    task,
    opinion: reason?.trim() || null,
  });
}

interface PassingRow {
  operation: string;
  patch: Patch;
  detail: { actions?: string[] };
}

/** What the operation did that ended a task; by the primary key of the history. */
export async function passingOn(
  db: Db,
  instance: Pick<LoadedInstance, "id">,
  task: Pick<TaskRow, "closedSeq">,
): Promise<{ patch: Patch; actions: number }> {
  const { rows } = await sql<PassingRow>`/*kept*/
    select operation, patch, detail from kernel.process_history
    where instance_id = ${instance.id} and seq = ${task.closedSeq}`.execute(db);
  const row = rows[0];
  if (row?.operation !== "complete" && row?.operation !== "sendBack")
    throw new AppError("workflow.nothing_to_withdraw");
  return { patch: row.patch, actions: row.detail.actions?.length ?? 0 };
}
