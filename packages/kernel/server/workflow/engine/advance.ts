import { AppError } from "../../base/index.ts";
import { type Context, holds } from "../compile/conditions.ts";
import { type Flow, type GraphNode, isInside, isJoin } from "../compile/graph.ts";
import type { Json } from "../compile/json.ts";
import { stepWords } from "../compile/names.ts";
import { forksBehind, forksOutside, splitsAtEntry } from "./guard-scopes.ts";
import { type Fork, type ReadyJoin, readyJoin } from "./joins.ts";
import type { Moving, Run } from "./run.ts";
import type { State, Token } from "./state.ts";
import { openStep } from "./steps.ts";
import { waitAt } from "./timers.ts";
import { rewind } from "./trail.ts";

/** Moves everything on until it waits for people, or until something must be found out first. */
export function settle(run: Run): void {
  for (;;) {
    const moving = run.queue.shift();
    if (moving) arrive(run, moving);
    else if (run.needs.length > 0 || !fireJoin(run)) break;
  }
  if (run.needs.length === 0 && Object.keys(run.state.tokens).length === 0) run.state.status = "finished";
}

function arrive(run: Run, moving: Moving): void {
  const node = run.node(moving.node);
  run.visit(node);
  if (isJoin(node)) run.rest(moving);
  else if (node.kind === "user") enterStep(run, node, moving);
  else if (node.kind === "service") act(run, node, moving);
  else if (node.kind === "timer") waitAt(run, node, run.rest(moving));
  else if (node.kind === "cut") cutShort(run, node, moving);
  else if (node.kind !== "end") leave(run, node, moving);
  else if (node.terminates) stopAll(run);
}

function enterStep(run: Run, node: GraphNode & { kind: "user" }, moving: Moving): void {
  rewind(run, moving);
  const opened = openStep(run, node, moving);
  if (opened === "skipped") leave(run, node, { ...moving, outcome: node.step.choices[0]?.value ?? null });
}

function act(run: Run, node: GraphNode & { kind: "service" }, moving: Moving): void {
  const fields = run.acted(node.id, node.action);
  if (!fields) return;
  Object.assign(run.state.fields, fields);
  leave(run, node, moving);
}

function stopAll(run: Run): void {
  run.queue.length = 0;
  for (const token of Object.values(run.state.tokens)) run.remove(token, "terminated");
}

/** Ends everything else in the sub-process; what comes behind it goes on. */
function cutShort(run: Run, node: GraphNode, moving: Moving): void {
  const inside = (id: string) => isInside(run.graph, id, node.within!);
  const waiting = run.queue.splice(0).filter((other) => !inside(other.node));
  run.queue.push(...waiting);
  for (const token of Object.values(run.state.tokens)) if (inside(token.node)) run.remove(token, "terminated");
  leave(run, node, { ...moving, forks: forksOutside(run.graph, moving.forks, node.within!) });
}

function fireJoin(run: Run): boolean {
  const ready = readyJoin(run.graph, Object.values(run.state.tokens));
  if (ready) fire(run, ready);
  return ready !== undefined;
}

/** What was chosen before a join was chosen in one branch only; it does not decide for all. */
function fire(run: Run, { join, arrived, forks }: ReadyJoin<Token>): void {
  for (const { no } of arrived) delete run.state.tokens[no];
  const last = arrived.reduce((one, other) => (other.no > one.no ? other : one));
  const outcome = arrived.length === 1 ? last.outcome : null;
  leave(run, run.node(join), { ...last, node: join, forks, outcome, back: null });
}

/** Sends a token on along the flows that its conditions open. */
export function leave(run: Run, node: GraphNode, moving: Moving): void {
  const flows = flowsFrom(run, node, moving);
  const splits = flows.length > 1 || splitsAtEntry(run.graph, moving);
  const fork: Fork[] = splits ? [{ no: run.next(), at: node.id }] : [];
  const { by, outcome } = moving;
  const forks = [...forksBehind(run, { ...moving, node: node.id }), ...fork];
  run.flows.push(...flows.map(({ id }) => id));
  for (const flow of flows) run.queue.push({ node: flow.to, via: flow.id, forks, by, outcome, back: null });
}

function flowsFrom(run: Run, node: GraphNode, moving: Moving): readonly Flow[] {
  if ((node.kind !== "exclusive" && node.kind !== "inclusive") || !node.out.some(isChosen)) return node.out;
  const context = contextOf(run.state, { ...moving, node: node.id });
  const open = (flow: Flow) => !flow.otherwise && (flow.when === null || holds(flow.when, context));
  const flows = node.kind === "exclusive" ? node.out.filter(open).slice(0, 1) : node.out.filter(open);
  const taken = flows.length > 0 ? flows : node.out.filter(({ otherwise }) => otherwise);
  if (taken.length === 0) throw new AppError("workflow.no_way_on", stepWords(node));
  return taken;
}

const isChosen = ({ when, otherwise }: Flow) => when !== null || otherwise;

/** What conditions see: the fields of the case, the choice of the last step, of every step, and the drafter. */
function contextOf({ fields, trail, origin }: State, { outcome, node }: Moving): Context {
  // A called process knows its own steps, by the identifiers that they have there.
  const call = node.slice(0, node.lastIndexOf("/") + 1);
  const own = Object.entries(trail).filter(([step]) => step.startsWith(call));
  const steps = Object.fromEntries(own.map(([step, passed]) => [step.slice(call.length), passed.outcome]));
  const { personId, unitId, departmentId } = origin.drafter;
  return { ...fields, outcome, steps, drafter: { personId, unitId, departmentId } satisfies Json };
}
