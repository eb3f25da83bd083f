import { type ActingContext, type Meeting, onBehalfOf, requireTask } from "./meet.ts";
import { type Performed, perform } from "./perform.ts";

/** Takes a task that several candidates have, or gives it back to them. */
export async function claimTask(context: ActingContext, kind: "claim" | "release", task: string): Promise<Performed> {
  return claimMet(context, kind, await requireTask(context, task, kind));
}

/** The same for a task that is loaded and allowed. */
export async function claimMet(
  context: ActingContext,
  kind: "claim" | "release",
  meeting: Meeting,
): Promise<Performed> {
  const { instance, task } = meeting;
  return perform(context, {
    instance,
    operation: { kind, task: task.no },
    actor: context.actor,
    onBehalfOf: onBehalfOf(meeting),
    task,
  });
}
