import { permissionHolders } from "../../access/index.ts";
import { sql } from "../../base/index.ts";
import { aboutCase, nothingElse } from "./events.ts";
import { type ActingContext, type Meeting, requireTask } from "./meet.ts";

/** Reminds the handler of a task, and those who keep their unit's tasks. */
export async function urgeTask(
  context: ActingContext,
  order: { task: string; message?: string | undefined },
): Promise<void> {
  await urgeMet(context, await requireTask(context, order.task, "urge"), order.message);
}

/** The same for a task that is loaded and allowed. */
export async function urgeMet(
  context: ActingContext,
  { instance, task }: Meeting,
  message: string | undefined,
): Promise<void> {
  const { tx, actor, services } = context;
  const said = message?.trim() || null;
  await recordUrging(context, instance, task, said);
  const keepers = await permissionHolders(tx, services, "workflow.readUnitTasks", [task.unitId]);
  const alsoTell = (keepers.get(task.unitId) ?? []).filter((id) => id !== task.personId && id !== actor.personId);
  context.emit("workflow.task-urged", {
    ...nothingElse,
    ...aboutCase(context, instance),
    actor: { personId: actor.personId, name: actor.name },
    step: { id: task.node, name: task.stepName, ...(task.stepNameEn && { nameEn: task.stepNameEn }) },
    tasks: [{ taskId: task.id, personId: task.personId }],
    personIds: [task.personId],
    alsoTell,
    reason: said,
  });
}

async function recordUrging(
  { tx, actor, now }: ActingContext,
  instance: Meeting["instance"],
  task: Meeting["task"],
  message: string | null,
): Promise<void> {
  await sql`
    with instance as (update kernel.process_instance set version = version + 1 where id = ${instance.id}),
    history as (
      insert into kernel.process_history (instance_id, seq, at, operation, person_id, person_name, post_id, post_title,
        task_id, node, step_name, opinion, detail, patch)
      values (${instance.id}, ${instance.version + 1}, ${now}, 'urge', ${actor.personId}, ${actor.name}, ${actor.postId},
        ${actor.postTitle}, ${task.id}, ${task.node}, ${task.stepName}, ${message},
        ${JSON.stringify({ to: [{ id: task.personId, name: task.personName }] })}, '{}'))
    update kernel.task set urged_at = ${now}, urge_count = urge_count + 1 where id = ${task.id}`.execute(tx);
}
