import { isDeepStrictEqual } from "node:util";
import { AppError } from "../../base/index.ts";
import type { Of } from "./operation.ts";
import type { Run } from "./run.ts";
import { follow } from "./signers.ts";
import { isLeft, type State, type Task, tasksOf } from "./state.ts";
import { addTask } from "./steps.ts";

/**
 * Takes back what a handler just passed on, as long as nobody has acted upon it: the state is what it was before, except
 * that tasks which had ended are given back under new numbers, for a task ends at most once.
 */
export function withdraw(run: Run, operation: Of<"withdraw">): void {
  checkUntouched(run, operation);
  takeAway(run, operation);
  giveBackTokens(run, operation);
  giveBackTasks(run, operation);
  const { trail, fields, chosen, timers } = run.state;
  giveBackValues(timers, operation.patch.timers);
  giveBackValues(trail, operation.patch.trail);
  giveBackValues(fields, operation.patch.fields);
  giveBackValues(chosen, operation.patch.chosen);
}

type Withdraw = Of<"withdraw">;

const same = (one: unknown, other: unknown) => isDeepStrictEqual(one ?? null, other ?? null);

/** Tokens that the operation made. */
const madeBy = ({ patch }: Withdraw) =>
  Object.values(patch.tokens ?? {}).flatMap(([before, after]) => (before === null && after ? [after] : []));

function checkUntouched({ state, graph }: Run, operation: Withdraw): void {
  const { patch, actions } = operation;
  if (state.status !== "running" || patch.status) throw new AppError("workflow.instance_ended");
  const gone = Object.values(patch.tokens ?? {}).some(([before]) => before && !Object.hasOwn(graph.nodes, before.node));
  if (gone) throw new AppError("workflow.moved_on");
  if (actions > 0) throw new AppError("workflow.action_done");
  const tokens = Object.entries(patch.tokens ?? {});
  const tasks = Object.entries(patch.tasks ?? {});
  const made = new Set(madeBy(operation).map(({ no }) => no));
  const handled = [...made]
    .flatMap((no) => tasksOf(state, no))
    .some((task) => task.state === "done" && !same(task, patch.tasks?.[task.no]?.[1]));
  const moved = tokens.some(([no, [, after]]) => !same(state.tokens[no], after));
  const changed = tasks.some(([no, [, after]]) => after && !made.has(after.token) && !same(state.tasks[no], after));
  if (handled || moved || changed || hasGrown(state, operation, made)) throw new AppError("workflow.moved_on");
}

/** A timer has begun something beside what the operation brought about. */
function hasGrown({ tokens }: State, { patch }: Withdraw, made: ReadonlySet<number>): boolean {
  const [before, after] = [patch.count?.[0] ?? 0, patch.count?.[1] ?? 0];
  return Object.values(tokens).some(
    (token) => !made.has(token.no) && token.forks.some(({ no }) => no > before && no <= after),
  );
}

function takeAway(run: Run, operation: Withdraw): void {
  for (const token of madeBy(operation)) run.remove(token, "withdrawn");
}

function giveBackTokens({ state }: Run, { patch }: Withdraw): void {
  for (const [no, [before]] of Object.entries(patch.tokens ?? {})) if (before) state.tokens[no] = before;
}

function giveBackTasks(run: Run, { task: mine, patch }: Withdraw): void {
  for (const [, [before, after]] of Object.entries(patch.tasks ?? {}))
    if (before) giveBackTask(run, before, after, mine);
}

function giveBackTask(run: Run, before: Task, after: Task | null, mine: number): void {
  const { tasks } = run.state;
  if (!isLeft(before) || (after && isLeft(after))) {
    tasks[before.no] = before;
    return;
  }
  delete tasks[before.no];
  if (before.no === mine) run.closed.set(mine, { state: "closed", reason: "withdrawn" });
  follow(run, before.no, addTask(run, { ...before, again: before.no }));
}

function giveBackValues<T>(map: Record<string, T>, changes: Record<string, [T | null, T | null]> | undefined): void {
  for (const [key, [before, after]] of Object.entries(changes ?? {})) {
    if (!same(map[key], after)) continue;
    if (before === null) delete map[key];
    else map[key] = before;
  }
}
