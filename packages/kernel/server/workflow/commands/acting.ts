import { z } from "zod";
import { Moved } from "../../../contract/workflow/index.ts";
import type { ActingContext, Meeting } from "../operations/meet.ts";
import { meetTask } from "../operations/meet.ts";
import type { Performed } from "../operations/perform.ts";
import type { TaskOperation } from "../policy.ts";

/** The part of every input that names a task. */
export const onTask = { taskId: z.uuid() };
export { Moved };

/** Loads a task for an operation; without one with a lock. */
export const loadFor =
  (operation?: TaskOperation) =>
  (context: ActingContext, { taskId }: { taskId: string }) =>
    meetTask(context, taskId, operation);

/** What the audit row is about. */
export function describe({ subject, note }: ActingContext, { instance, task }: Meeting): void {
  subject({ type: instance.case.type, id: instance.case.id, unitId: instance.unitId });
  note({ task: task.id, step: task.stepName, title: instance.title });
}

/** Where the case stands now, as the answer of an operation. */
export function movedTo({ instanceId, decided, opened }: Performed): Moved {
  return {
    instanceId,
    status: decided.state.status,
    opened: opened.map(({ taskId, personId, node }) => ({ taskId, personId, step: node })),
  };
}
