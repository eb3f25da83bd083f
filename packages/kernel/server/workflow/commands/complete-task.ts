import { z } from "zod";
import { CompletionRequest } from "../../../contract/workflow/index.ts";
import { AppError, command } from "../../base/index.ts";
import { completeMet } from "../operations/complete-task.ts";
import { type Meeting, requireVerdict, taskStep } from "../operations/meet.ts";
import { describe, loadFor, Moved, movedTo, onTask } from "./acting.ts";

export const completeTaskCommand = command({
  name: "workflow.complete",
  summary: { zh: "办理任务", en: "Complete a task" },
  input: z.object({ ...onTask, ...CompletionRequest.shape }),
  output: Moved,
  access: "signedIn",
  load: loadFor("complete"),
  async run({ input, record, ...context }) {
    requireVerdict("complete", record);
    checkFields(record, Object.keys(input.fields ?? {}));
    describe(context, record);
    return movedTo(await completeMet(context, record, input));
  },
});

/** By this door a handler sets only what the step lets them set. */
function checkFields({ standing: { node }, task }: Meeting, names: readonly string[]): void {
  const allowed = node?.kind === "user" ? node.step.fields : [];
  const others = names.filter((name) => !allowed.includes(name));
  if (others.length > 0)
    throw new AppError("workflow.field_not_yours", { ...taskStep(task), fields: others.join("、") });
}
