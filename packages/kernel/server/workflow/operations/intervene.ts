import { notFound } from "../../base/index.ts";
import type { EngineOperation } from "../engine/operation.ts";
import type { LoadedInstance } from "../store/instance.ts";
import { lockTask } from "../store/load.ts";
import { findPersons } from "./find-persons.ts";
import type { ActingContext } from "./meet.ts";
import { type Performed, perform } from "./perform.ts";

type Intervention = Extract<EngineOperation, { kind: "jump" | "suspend" | "resume" | "terminate" }>;

/** What whoever keeps the cases does to a running one; the reason goes into its history. */
export function intervene(
  context: ActingContext,
  instance: LoadedInstance,
  operation: Intervention,
  reason: string,
): Promise<Performed> {
  const detail = operation.kind === "jump" ? { to: operation.step } : {};
  return perform(context, { instance, operation, actor: context.actor, opinion: reason, detail });
}

/**
 * Gives an open, held or waiting task to somebody else, by whoever keeps the cases of its unit or of the handler's.
 * @throws AppError kernel.not_found when there is no such task, workflow.person_unknown, workflow.already_handler
 */
export async function changeHandler(
  context: ActingContext,
  order: { taskId: string; toPersonId: string; reason: string },
): Promise<Performed> {
  const found = await lockTask(context.tx, order.taskId);
  if (!found) throw notFound();
  const { instance, task } = found;
  const { unitId } = context.actor;
  if (instance.unitId !== unitId && task.unitId !== unitId) throw notFound();
  const [to] = await findPersons(context, instance, [order.toPersonId]);
  context.note({ task: task.id, step: task.stepName, from: task.personName, to: to!.name, reason: order.reason });
  return perform(context, {
    instance,
    operation: { kind: "changeHandler", task: task.no, to: to! },
    actor: context.actor,
    task,
    opinion: order.reason,
    detail: { from: task.personName },
  });
}
