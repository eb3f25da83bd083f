import { type ActingContext, type Meeting, onBehalfOf, requireTask, type TaskTarget } from "./meet.ts";
import { type Performed, perform } from "./perform.ts";

export interface SendingBack {
  /** The step before, the drafter, or any step passed. */
  to: "previous" | "drafter" | { step: string };
  /** Afterwards through all steps again, or straight back to whoever sends it back. */
  resume: "again" | "direct";
  /** Why; the receiver reads it. */
  reason: string;
}

/**
 * Sends a task back in the transaction of a module's command.
 * @throws AppError workflow.… why the actor cannot
 */
export async function sendBackTask(
  context: ActingContext,
  order: SendingBack & { task: TaskTarget },
): Promise<Performed> {
  return sendBackMet(context, await requireTask(context, order.task, "sendBack"), order);
}

/** The same for a task that is loaded and allowed. */
export async function sendBackMet(context: ActingContext, meeting: Meeting, order: SendingBack): Promise<Performed> {
  const { instance, task } = meeting;
  const { to, resume, reason } = order;
  return perform(context, {
    instance,
    operation: { kind: "sendBack", task: task.no, to, resume },
    actor: context.actor,
    onBehalfOf: onBehalfOf(meeting),
    task,
    opinion: reason,
    detail: { to: typeof to === "object" ? to.step : to, resume },
  });
}
