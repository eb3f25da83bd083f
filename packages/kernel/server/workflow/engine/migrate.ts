import { AppError } from "../../base/index.ts";
import { drawnAs, type Graph, type GraphNode, isJoin } from "../compile/graph.ts";
import { besideOf } from "../compile/timers.ts";
import { settle } from "./advance.ts";
import { isBeside } from "./beside-way.ts";
import type { Fork } from "./joins.ts";
import type { Of } from "./operation.ts";
import type { Run } from "./run.ts";
import { boundariesOf } from "./scopes.ts";
import { type Token, tasksOf } from "./state.ts";

/**
 * Where the new version has no more of a timer that ran beside a step, what it opened ends with it, and nothing waits for it. The
 * timer's way may have ended before; then the step's own way only forgets that there were two.
 */
function endBesideWays(run: Run, from: Graph): void {
  const { state, graph } = run;
  const there = (id: string) => Object.hasOwn(graph.nodes, id);
  for (const boundary of [...boundariesOf(from).values()].flat())
    if (!boundary.interrupts && !there(boundary.id))
      for (const token of Object.values(state.tokens))
        if (isBeside(from, boundary, token)) run.remove(token, "migrated");
  const stays = ({ at }: Fork) => there(at) || !at.endsWith(besideOf(""));
  for (const token of Object.values(state.tokens))
    if (!token.forks.every(stays)) state.tokens[token.no] = { ...token, forks: token.forks.filter(stays) };
}

/**
 * Goes on with another version of the process: every place where the case stands, or to which it would return, must be there and
 * be of the same kind. What was passed and is there no more is forgotten; timers on edges that are gone run out no more, and what
 * they opened beside their steps ends.
 */
export function migrate(run: Run, { from }: Of<"migrate">): void {
  const { state, graph } = run;
  if (state.status !== "running" && state.status !== "suspended") throw new AppError("workflow.instance_ended");
  endBesideWays(run, from);
  for (const token of Object.values(state.tokens)) checkToken(run, from, token);
  const known = (node: string) => Object.hasOwn(graph.nodes, node);
  state.trail = Object.fromEntries(Object.entries(state.trail).filter(([node]) => known(node)));
  state.chosen = Object.fromEntries(Object.entries(state.chosen).filter(([node]) => known(node)));
  for (const { no, node } of Object.values(state.timers)) if (!known(node)) delete state.timers[no];
  if (state.status === "running") settle(run);
}

function checkToken(run: Run, from: Graph, token: Token): void {
  const node = Object.hasOwn(run.graph.nodes, token.node) ? run.graph.nodes[token.node] : undefined;
  const splits = token.forks.every(({ at }) => Object.hasOwn(run.graph.nodes, at));
  if (!node || !splits || !standsAlike(run, token, node))
    throw new AppError("workflow.cannot_migrate", { step: nameOf(from, token.node) });
  for (const back of token.back?.tokens ?? [])
    if (!Object.hasOwn(run.graph.nodes, back.node))
      throw new AppError("workflow.cannot_migrate", { step: nameOf(from, back.node) });
}

function standsAlike({ state }: Run, { no }: Token, node: GraphNode): boolean {
  if (tasksOf(state, no).length > 0) return node.kind === "user" || node.kind === "start";
  const waits = Object.values(state.timers).some((timer) => timer.token === no && timer.node === node.id);
  return waits ? node.kind === "timer" : isJoin(node);
}

const nameOf = ({ nodes }: Graph, node: string) => nodes[node]?.name || drawnAs(node);
