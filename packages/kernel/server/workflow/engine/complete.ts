import { AppError } from "../../base/index.ts";
import type { Graph, GraphNode } from "../compile/graph.ts";
import { stepWords } from "../compile/names.ts";
import { leave, settle } from "./advance.ts";
import { openTask } from "./open-task.ts";
import type { Of, Route } from "./operation.ts";
import { takeRoute } from "./route.ts";
import type { Run } from "./run.ts";
import { dropWithSigners, follow } from "./signers.ts";
import { deciding, type Handler, isLeft, type State, type Suspended, type Task, type Token, tasksOf } from "./state.ts";
import { addTask, dueOf, openNext, verdict } from "./steps.ts";
import { armTimers, waitAt } from "./timers.ts";

/** One handler has done their part; where that ends the step, the case moves on. */
export function complete(run: Run, { task: no, outcome, fields, chosen, route }: Of<"complete">): void {
  const { task, token, node } = openTask(run, no);
  checkOutcome(node, task, outcome);
  Object.assign(run.state.fields, fields);
  run.choose(chosen);
  run.state.tasks[no] = { ...task, state: "done", outcome };
  run.closed.set(no, { state: "done", outcome, reason: null });
  moveOn(run, token, { by: task.sign ? undefined : task.handler, route });
}

/**
 * Whether completing a task only ends that part of its step, whatever became of tasks that are not in the state: all must do
 * theirs, at the same time, this choice does not end the step, another one who decides has not chosen, and nobody signs or waits for
 * a signature.
 */
export function leavesStepOpen(
  { graph, state }: { graph: Graph; state: State },
  { task: no, outcome, route }: Of<"complete">,
): boolean {
  const token = Object.values(state.tokens).find((one) => one.no === state.tasks[no]?.token);
  const node = token && graph.nodes[token.node];
  if (!token || route || node?.kind !== "user") return false;
  const ends = node.step.choices.some((choice) => choice.ends && choice.value === outcome);
  const parts = tasksOf(state, token.no);
  const plain = parts.every(({ sign, state }) => sign === null && state !== "waiting");
  return waitsForAll(node) && !ends && plain && parts.some((part) => part.no !== no && isLeft(part));
}

const waitsForAll = (node: GraphNode | undefined) =>
  node?.kind === "user" && node.step.finish === "allOf" && node.step.order === "parallel";

/** So many tasks cost more to read each time than a second statement where one part ends the step. */
const CROWD = 6;

/**
 * The steps of which one's own part can be completed knowing one other that is left: all do theirs at the same time, there are many, and
 * nobody was asked to sign.
 * @returns their tokens; null: none
 */
export function crowdedTokens(graph: Graph, state: State): number[] | null {
  const crowded = Object.values(state.tokens).filter(({ no, node }) => {
    if (!waitsForAll(graph.nodes[node])) return false;
    const parts = tasksOf(state, no);
    return parts.length >= CROWD && deciding(parts).length === parts.length;
  });
  return crowded.length > 0 ? crowded.map(({ no }) => no) : null;
}

function checkOutcome(node: GraphNode, { sign }: Task, outcome: string | null): void {
  const choices = node.kind === "user" && sign === null ? node.step.choices : [];
  if (choices.length === 0 ? outcome === null : choices.some(({ value }) => value === outcome)) return;
  const step = stepWords(node);
  if (choices.length === 0) throw new AppError("workflow.no_choice_here", step);
  throw new AppError("workflow.choose_outcome", { ...step, choices: choices.map(({ name }) => name).join("、") });
}

/** Who decided a step just now, and where they pass it instead of along the drawn way. */
interface Decision {
  by?: Handler | undefined;
  route?: Route | undefined;
}

/** A part of a step has ended: the step is over, waits for signers, or goes on to its next handler. */
export function moveOn(run: Run, token: Token, decision: Decision = {}): void {
  const node = run.node(token.node);
  const ended = verdict(node, deciding(tasksOf(run.state, token.no)));
  if (!ended) {
    openNext(run, token);
    return;
  }
  // Nobody else is needed but those who were asked to sign by somebody who did their part.
  for (const task of deciding(tasksOf(run.state, token.no)).filter(isLeft))
    dropWithSigners(run, task, isAlone(node) ? "handledByOther" : "outvoted");
  if (tasksOf(run.state, token.no).some(isLeft)) openNext(run, token);
  else pass(run, token, node, ended.outcome, decision);
}

const isAlone = (node: GraphNode) => node.kind !== "user" || node.step.finish === "one" || node.step.finish === "anyOf";

function pass(run: Run, token: Token, node: GraphNode, outcome: string | null, { by: last, route }: Decision): void {
  const done = deciding(tasksOf(run.state, token.no)).filter((task) => !isLeft(task));
  const by = last ?? done.at(-1)!.handler;
  run.handled.set(
    token.no,
    done.map((task) => task.handler),
  );
  run.remove(token, isAlone(node) ? "handledByOther" : "outvoted");
  run.state.trail[node.id] = { token: token.no, forks: token.forks, order: run.next(), outcome, passed: true };
  if (route) takeRoute(run, node, { ...token, outcome, by }, route);
  else if (token.back) giveBack(run, node, token.back);
  else leave(run, node, { ...token, outcome, by });
  settle(run);
}

/** Returns straight to whoever sent the case back: all that was taken away then is there again. */
function giveBack(run: Run, node: GraphNode, { tokens, tasks, trail, timers }: Suspended): void {
  const repeated = run.state.trail[node.id]!;
  Object.assign(run.state.trail, trail);
  run.state.trail[node.id] = { ...repeated, order: trail[node.id]?.order ?? repeated.order };
  for (const token of tokens) {
    run.state.tokens[token.no] = token;
    const standing = run.node(token.node);
    if (standing.kind === "timer") waitAt(run, standing, token);
    else armTimers(run, token, timers);
  }
  run.givenBack = timers;
  const given = tasks.map((task) => [task.no, giveBackTask(run, task, tokens)] as const);
  for (const [before, after] of given) follow(run, before, after);
}

function giveBackTask(run: Run, task: Task, tokens: readonly Token[]): number {
  if (task.state === "done") {
    run.state.tasks[task.no] = task;
    return task.no;
  }
  const standing = tokens.find(({ no }) => no === task.token)!;
  const times = task.state === "open" ? dueOf(run, run.node(standing.node)) : undefined;
  return addTask(run, { ...task, due: times?.due ?? task.due, again: task.no }, times?.remind);
}
