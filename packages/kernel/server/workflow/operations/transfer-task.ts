import { findPersons } from "./find-persons.ts";
import { type ActingContext, type Meeting, onBehalfOf, requireTask, type TaskTarget } from "./meet.ts";
import { type Performed, perform } from "./perform.ts";

export interface Transfer {
  toPersonId: string;
  reason?: string | undefined;
}

/** Hands a task to somebody else in the transaction of a module's command. */
export async function transferTask(context: ActingContext, order: Transfer & { task: TaskTarget }): Promise<Performed> {
  return transferMet(context, await requireTask(context, order.task, "transfer"), order);
}

/** The same for a task that is loaded and allowed. */
export async function transferMet(context: ActingContext, meeting: Meeting, order: Transfer): Promise<Performed> {
  const { instance, task } = meeting;
  const [to] = await findPersons(context, instance, [order.toPersonId]);
  return perform(context, {
    instance,
    operation: { kind: "transfer", task: task.no, to: to! },
    actor: context.actor,
    onBehalfOf: onBehalfOf(meeting),
    task,
    opinion: order.reason?.trim() || null,
    detail: { to: { id: to!.personId, name: to!.name } },
  });
}
