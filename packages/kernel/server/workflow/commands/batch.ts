import type { z } from "zod";
import type { Bilingual } from "../../../contract/base/index.ts";
import {
  BatchChangeHandlerRequest,
  BatchCompletionRequest,
  BatchResult,
  BatchTransferRequest,
  BatchUrgeRequest,
} from "../../../contract/workflow/index.ts";
import { command } from "../../base/index.ts";
import { apart } from "../operations/apart.ts";
import { completeTask } from "../operations/complete-task.ts";
import { changeHandler } from "../operations/intervene.ts";
import type { ActingContext } from "../operations/meet.ts";
import { transferTask } from "../operations/transfer-task.ts";
import { urgeTask } from "../operations/urge-task.ts";

interface TaskIds {
  taskIds: string[];
}

/** The same operation on many tasks. What one task refuses does not keep the others from being done. */
function batch<I extends z.ZodType<TaskIds>>(
  name: string,
  summary: Bilingual,
  input: I,
  one: (context: ActingContext, task: string, input: z.output<I>) => Promise<unknown>,
  access = "signedIn",
) {
  return command({
    name,
    summary,
    input,
    output: BatchResult,
    access,
    async run({ input, ...context }): Promise<BatchResult> {
      const result: BatchResult = { done: [], refused: [] };
      // In one order everywhere, so that two batches do not wait for each other.
      for (const taskId of [...new Set(input.taskIds)].sort()) {
        const refusal = await apart(context, (part) => one(part, taskId, input));
        if (refusal) result.refused.push({ taskId, ...refusal });
        else result.done.push(taskId);
      }
      context.note({ done: result.done.length, refused: result.refused.length });
      return result;
    },
  });
}

export const completeTasks = batch(
  "workflow.complete-batch",
  { zh: "批量办理任务", en: "Complete many tasks" },
  BatchCompletionRequest,
  (context, task, { outcome, opinion }) => completeTask(context, { task, outcome, opinion }),
);

export const transferTasks = batch(
  "workflow.transfer-batch",
  { zh: "批量转办任务", en: "Transfer many tasks" },
  BatchTransferRequest,
  (context, task, { toPersonId, reason }) => transferTask(context, { task, toPersonId, reason }),
);

export const urgeTasks = batch(
  "workflow.urge-batch",
  { zh: "批量催办任务", en: "Urge many tasks" },
  BatchUrgeRequest,
  (context, task, { message }) => urgeTask(context, { task, message }),
);

export const changeHandlers = batch(
  "workflow.change-handlers",
  { zh: "批量更换办理人", en: "Give many tasks to another" },
  BatchChangeHandlerRequest,
  (context, taskId, { toPersonId, reason }) => changeHandler(context, { taskId, toPersonId, reason }),
  "workflow.manageCases",
);
