import { AppError } from "../../base/index.ts";
import type { GraphNode } from "../compile/graph.ts";
import { leave, settle } from "./advance.ts";
import { openTask } from "./open-task.ts";
import type { Of } from "./operation.ts";
import type { Run } from "./run.ts";
import { type Handler, isLeft, type Suspended, type Token, tasksOf } from "./state.ts";
import { addTask, dueOf, openNext, verdict } from "./steps.ts";

/** One handler has done their part; where that ends the step, the case moves on. */
export function complete(run: Run, { task: no, outcome, fields, chosen }: Of<"complete">): void {
  const { task, token, node } = openTask(run, no);
  checkOutcome(node, outcome);
  Object.assign(run.state.fields, fields);
  run.choose(chosen);
  run.state.tasks[no] = { ...task, state: "done", outcome };
  run.closed.set(no, { state: "done", outcome, reason: null });
  const ended = verdict(node, tasksOf(run.state, token.no));
  if (ended) pass(run, token, node, ended.outcome, task.handler);
  else openNext(run, token);
}

function checkOutcome(node: GraphNode, outcome: string | null): void {
  const choices = node.kind === "user" ? node.step.choices : [];
  if (choices.length === 0 ? outcome === null : choices.some(({ value }) => value === outcome)) return;
  const step = node.name || node.id;
  if (choices.length === 0) throw new AppError("workflow.no_choice_here", { step });
  throw new AppError("workflow.choose_outcome", { step, choices: choices.map(({ name }) => name).join("、") });
}

function pass(run: Run, token: Token, node: GraphNode, outcome: string | null, by: Handler): void {
  const alone = node.kind !== "user" || node.step.finish === "one" || node.step.finish === "anyOf";
  const done = tasksOf(run.state, token.no).filter((task) => !isLeft(task));
  run.handled.set(
    token.no,
    done.map((task) => task.handler),
  );
  run.remove(token, alone ? "handledByOther" : "outvoted");
  run.state.trail[node.id] = { token: token.no, forks: token.forks, order: run.next(), outcome, passed: true };
  if (token.back) giveBack(run, node, token.back);
  else leave(run, node, { ...token, outcome, by });
  settle(run);
}

/** Returns straight to whoever sent the case back: all that was taken away then is there again. */
function giveBack(run: Run, node: GraphNode, { tokens, tasks, trail }: Suspended): void {
  const repeated = run.state.trail[node.id]!;
  Object.assign(run.state.trail, trail);
  run.state.trail[node.id] = { ...repeated, order: trail[node.id]?.order ?? repeated.order };
  for (const token of tokens) run.state.tokens[token.no] = token;
  for (const task of tasks) {
    const standing = tokens.find(({ no }) => no === task.token)!;
    const times = task.state === "open" ? dueOf(run, run.node(standing.node)) : undefined;
    if (task.state === "done") run.state.tasks[task.no] = task;
    else addTask(run, { ...task, due: times?.due ?? task.due, again: task.no }, times?.remind);
  }
}
