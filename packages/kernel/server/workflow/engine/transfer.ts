import { AppError } from "../../base/index.ts";
import { openTask } from "./open-task.ts";
import type { Of } from "./operation.ts";
import type { Run } from "./run.ts";
import { isLeft, tasksOf } from "./state.ts";
import { addTask } from "./steps.ts";

/** Hands one's own part to somebody else. */
export function transfer(run: Run, { task: no, to }: Of<"transfer">): void {
  const { task, token } = openTask(run, no);
  const has = (other: { handler: { personId: string } }) => other.handler.personId === to.personId;
  if (tasksOf(run.state, token.no).filter(isLeft).some(has))
    throw new AppError("workflow.already_handler", { person: to.name });
  run.drop(task, "transferred");
  addTask(run, { ...task, handler: to, again: null });
}
