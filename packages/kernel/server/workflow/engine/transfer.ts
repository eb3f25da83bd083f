import { AppError } from "../../base/index.ts";
import { openTask } from "./open-task.ts";
import type { Of } from "./operation.ts";
import type { Run } from "./run.ts";
import { follow } from "./signers.ts";
import { type Handler, isLeft, type Task, tasksOf } from "./state.ts";
import { addTask } from "./steps.ts";

/** Hands one's own part to somebody else. */
export function transfer(run: Run, { task: no, to }: Of<"transfer">): void {
  handOver(run, openTask(run, no).task, to);
}

/** Gives somebody's part to another, also while it waits or is held. */
export function changeHandler(run: Run, { task: no, to }: Of<"changeHandler">): void {
  const task = run.state.tasks[no];
  if (run.state.status === "finished" || run.state.status === "terminated" || !task || !isLeft(task))
    throw new AppError("workflow.task_ended");
  handOver(run, task, to);
}

function handOver(run: Run, task: Task, to: Handler): void {
  const left = tasksOf(run.state, task.token).filter(isLeft);
  if (left.some(({ handler }) => handler.personId === to.personId))
    throw new AppError("workflow.already_handler", { person: to.name });
  run.drop(task, "transferred");
  follow(run, task.no, addTask(run, { ...task, handler: to, again: null }));
}
