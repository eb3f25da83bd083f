import { AppError } from "../../base/index.ts";
import { openTask } from "./open-task.ts";
import type { Of } from "./operation.ts";
import type { Run } from "./run.ts";
import { deciding, type Task, tasksOf } from "./state.ts";

/** One of several candidates takes a task; the others do not see it while it is held. */
export function claim(run: Run, { task: no }: Of<"claim">): void {
  const { others, oneOfMany } = candidates(run, no);
  const free = others.length > 0 && others.every(({ state }) => state === "open");
  if (!oneOfMany || !free) throw new AppError("workflow.nothing_to_claim");
  hold(run, others, "held");
}

/** Gives a claimed task back to all candidates. */
export function release(run: Run, { task: no }: Of<"release">): void {
  const { others } = candidates(run, no);
  if (!others.some(({ state }) => state === "held")) throw new AppError("workflow.not_claimed");
  hold(run, others, "open");
}

function candidates(run: Run, no: number): { others: Task[]; oneOfMany: boolean } {
  const { task, token, node } = openTask(run, no);
  const others = deciding(tasksOf(run.state, token.no)).filter((other) => other.no !== no);
  return { others, oneOfMany: node.kind === "user" && node.step.finish === "one" && task.sign === null };
}

function hold(run: Run, tasks: readonly Task[], state: "open" | "held"): void {
  for (const task of tasks) run.state.tasks[task.no] = { ...task, state };
}
