import type { CloseReason } from "../../../contract/workflow/index.ts";
import { AppError } from "../../base/index.ts";
import { openTask } from "./open-task.ts";
import type { Of } from "./operation.ts";
import type { Run } from "./run.ts";
import { isLeft, type Task, tasksOf } from "./state.ts";
import { addTask, dueOf } from "./steps.ts";

/**
 * Asks others to sign at this step: beside the handler at once; before them, while they wait; or after them, once they have
 * done their part. The step is not over before all who were asked have signed.
 */
export function addSigner(run: Run, { task: no, people, place }: Of<"addSigner">): void {
  const { task, token, node } = openTask(run, no);
  const left = tasksOf(run.state, token.no).filter(isLeft);
  for (const person of people)
    if (left.some(({ handler }) => handler.personId === person.personId))
      throw new AppError("workflow.already_handler", { person: person.name });
  const times = place === "after" ? { due: null, remind: null } : dueOf(run, node);
  if (!times) return;
  const state = place === "after" ? "waiting" : "open";
  for (const handler of people)
    addTask(
      run,
      { token: token.no, state, handler, due: times.due, again: null, sign: { by: no, place } },
      times.remind,
    );
  if (place === "before") run.state.tasks[no] = { ...task, state: "waiting" };
}

/** The signers whom a handler asked and who have not signed. */
export const signersOf = (tasks: readonly Task[], by: number): Task[] =>
  tasks.filter((task) => task.sign?.by === by && isLeft(task));

/** Whether a part of a step must wait for somebody: for signers before it, or for whoever asked it to sign afterwards. */
export function mustWait(task: Task, tasks: readonly Task[]): boolean {
  const asker = task.sign?.place === "after" ? tasks.find(({ no }) => no === task.sign?.by) : undefined;
  return (
    (asker !== undefined && isLeft(asker)) || signersOf(tasks, task.no).some(({ sign }) => sign?.place === "before")
  );
}

/** Takes a part of a step away, and with it whoever was asked to sign by it and has not. */
export function dropWithSigners(run: Run, task: Task, reason: CloseReason): void {
  for (const asked of signersOf(tasksOf(run.state, task.token), task.no)) dropWithSigners(run, asked, reason);
  run.drop(task, reason);
}

/** A part of a step goes on under another number: whoever was asked to sign by it and has not is asked by the new one. */
export function follow(run: Run, before: number, after: number): void {
  for (const task of Object.values(run.state.tasks))
    if (task.sign?.by === before && isLeft(task))
      run.state.tasks[task.no] = { ...task, sign: { ...task.sign, by: after } };
}
