import { AppError } from "../../base/index.ts";
import type { GraphNode, Step } from "../compile/graph.ts";
import { stepWords } from "../compile/names.ts";
import type { DueTimes } from "./facts.ts";
import { findHandlers, withoutSame } from "./find-handlers.ts";
import type { Moving, Run } from "./run.ts";
import { mustWait } from "./signers.ts";
import { deciding, type Handler, isLeft, type Task, type Token, tasksOf } from "./state.ts";
import { armTimers } from "./timers.ts";

type UserNode = GraphNode & { kind: "user" };

/** What became of a token at a user task. */
export type Opened = "opened" | "skipped" | "unknown";

/** Opens a step for those whom its rules find. */
export function openStep(run: Run, node: UserNode, moving: Moving): Opened {
  const { step } = node;
  const found = findHandlers(run, node, moving);
  if (!found) {
    // Without a deadline this needs no calendar: asked along with the people, it spares deciding a third time.
    if (!step.due) dueOf(run, node);
    return "unknown";
  }
  const wanted = withoutSame(step, found, run, moving);
  if (wanted.length > 0) return openFor(run, node, moving, wanted);
  if (found.length > 0) return skip(run, node, "same");
  if (step.onEmpty === "skip") return skip(run, node, "empty");
  if (step.onEmpty === "refuse") throw new AppError("workflow.nobody_found", stepWords(node));
  const office = run.found({ find: "office", unit: run.state.origin.unitId });
  if (!office) return "unknown";
  if (office.length === 0) throw new AppError("workflow.nobody_found", stepWords(node));
  return openFor(run, node, moving, office.slice(0, 1));
}

function skip(run: Run, node: UserNode, why: "same" | "empty"): Opened {
  run.skipped.push({ node: node.id, why });
  delete run.state.chosen[node.id];
  return "skipped";
}

/** Opens a step for these handlers: all at once, or one after the other. */
export function openFor(run: Run, node: GraphNode, moving: Moving, handlers: readonly Handler[]): Opened {
  const times = dueOf(run, node);
  if (!times) return "unknown";
  delete run.state.chosen[node.id];
  const token = run.rest(moving);
  const inTurn = isSequential(run, token);
  for (const [place, handler] of handlers.entries()) {
    const part = { token: token.no, handler, again: null, sign: null };
    if (inTurn && place > 0) addTask(run, { ...part, state: "waiting", due: null });
    else addTask(run, { ...part, state: "open", due: times.due }, times.remind);
  }
  armTimers(run, token);
  return "opened";
}

/**
 * @param remind when the handler is reminded first; without it, when the task is due
 * @returns the task's number
 */
export function addTask(run: Run, task: Omit<Task, "no" | "outcome">, remind: string | null = null): number {
  const no = run.next();
  run.state.tasks[no] = { ...task, no, outcome: null };
  if (remind !== null) run.reminders.set(no, remind);
  return no;
}

/** When a task opened now is due; undefined while that is not known. */
export function dueOf(run: Run, node: GraphNode): DueTimes | undefined {
  const { due, warn } = node.kind === "user" ? node.step : { due: null, warn: null };
  const field = due && "field" in due ? run.state.fields[due.field] : null;
  return run.due({ due, warn, idle: run.graph.idle, at: typeof field === "string" ? field : null });
}

/**
 * Opens what has waited long enough: whoever waited for signers or was asked to sign afterwards; in a step whose handlers act
 * one after the other, the next one when nobody else is at it.
 */
export function openNext(run: Run, token: Token): void {
  const tasks = tasksOf(run.state, token.no);
  const ready = tasks.filter((task) => task.state === "waiting" && !mustWait(task, tasks));
  const busy = tasks.some(
    (task) => isLeft(task) && (task.state !== "waiting" || (task.sign && !mustWait(task, tasks))),
  );
  const inTurn = ready.filter(({ sign }) => sign === null).slice(0, busy ? 0 : 1);
  const next = [...ready.filter(({ sign }) => sign !== null), ...(isSequential(run, token) ? inTurn : deciding(ready))];
  const times = next.length > 0 ? dueOf(run, run.node(token.node)) : undefined;
  if (!times) return;
  for (const task of next) {
    run.state.tasks[task.no] = { ...task, state: "open", due: task.due ?? times.due };
    if (times.remind !== null) run.reminders.set(task.no, times.remind);
  }
}

function isSequential(run: Run, { node: id }: Token): boolean {
  const node = run.node(id);
  return node.kind === "user" && node.step.order === "sequential" && node.step.finish !== "one";
}

/** How a step ends: undefined while it is not over, otherwise what was chosen (null where there is no choice). */
export function verdict(node: GraphNode, tasks: readonly Task[]): { outcome: string | null } | undefined {
  const step = node.kind === "user" ? node.step : undefined;
  const done = tasks.filter(({ state }) => state === "done");
  if (!step || step.finish === "one" || step.finish === "anyOf") return done[0] && { outcome: done[0].outcome };
  const ending = done.find(({ outcome }) => step.choices.some(({ value, ends }) => ends && value === outcome));
  if (ending) return { outcome: ending.outcome };
  if (step.finish === "share") return shareVerdict(step, done.length, tasks);
  return tasks.some(isLeft) ? undefined : { outcome: gravest(step, done) };
}

/** Where the handlers of an allOf step differ, the choice that stands last in the definition counts. */
function gravest({ choices }: Step, done: readonly Task[]): string | null {
  const chosen = choices.filter(({ value }) => done.some(({ outcome }) => outcome === value));
  return chosen.at(-1)?.value ?? null;
}

/** Passes at so many percent of the first choice; fails as soon as that cannot be reached any more. */
function shareVerdict({ share, choices }: Step, done: number, tasks: readonly Task[]) {
  const approvals = tasks.filter(({ outcome }) => outcome === choices[0]!.value).length;
  const needed = (tasks.length * share!) / 100;
  if (approvals >= needed) return { outcome: choices[0]!.value };
  return approvals + tasks.length - done < needed ? { outcome: choices.at(-1)!.value } : undefined;
}
