import { AppError } from "../../base/index.ts";
import { stepWords } from "../compile/names.ts";
import { moveOn } from "./complete.ts";
import { openTask } from "./open-task.ts";
import type { Of } from "./operation.ts";
import type { Run } from "./run.ts";
import { dropWithSigners, follow } from "./signers.ts";
import { type Handler, isLeft, type Task, tasksOf } from "./state.ts";
import { addTask, dueOf } from "./steps.ts";

/** Hands one's own part to somebody else. */
export function transfer(run: Run, { task: no, to }: Of<"transfer">): void {
  handOver(run, openTask(run, no).task, to);
}

/** Gives somebody's part to another, also while it waits or is held. */
export function changeHandler(run: Run, { task: no, to, fresh }: Of<"changeHandler">): void {
  const task = run.state.tasks[no];
  if (run.state.status === "finished" || run.state.status === "terminated" || !task || !isLeft(task))
    throw new AppError("workflow.task_ended");
  const times = fresh ? dueOf(run, run.node(run.state.tokens[task.token]!.node)) : undefined;
  if (fresh && !times) return;
  if (to) handOver(run, { ...task, due: times ? times.due : task.due }, to, times?.remind);
  else leaveOut(run, task);
}

/** The others of the step go on without somebody; what that person had claimed is theirs again. */
function leaveOut(run: Run, task: Task): void {
  const token = run.state.tokens[task.token]!;
  dropWithSigners(run, task, "removed");
  const left = tasksOf(run.state, token.no).filter(isLeft);
  if (left.length === 0) throw new AppError("workflow.nobody_found", stepWords(run.node(token.node)));
  const free = left.every(({ state }) => state === "held");
  for (const held of free ? left : []) run.state.tasks[held.no] = { ...held, state: "open" };
  moveOn(run, token);
}

function handOver(run: Run, task: Task, to: Handler, remind?: string | null): void {
  const left = tasksOf(run.state, task.token).filter(isLeft);
  if (left.some(({ handler }) => handler.personId === to.personId))
    throw new AppError("workflow.already_handler", { person: to.name });
  run.drop(task, "transferred");
  follow(run, task.no, addTask(run, { ...task, handler: to, again: null }, remind));
}
