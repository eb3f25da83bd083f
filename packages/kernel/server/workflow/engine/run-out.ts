import { AppError } from "../../base/index.ts";
import type { GraphNode } from "../compile/graph.ts";
import { besideOf } from "../compile/timers.ts";
import { leave, settle } from "./advance.ts";
import { isBeside } from "./beside-way.ts";
import { forksOutside } from "./guard-scopes.ts";
import type { Of } from "./operation.ts";
import type { Run } from "./run.ts";
import { type Boundary, tokensInside } from "./scopes.ts";
import type { Timer, Token } from "./state.ts";
import { arm } from "./timers.ts";

/** A timer has run out: the case goes on from it, beside the step on whose edge it is or instead of it. */
export function runOut(run: Run, { timer: no }: Of<"timer">): void {
  const timer = run.state.timers[no];
  const node = timer && run.node(timer.node);
  const tokens = timer ? tokensOf(run, timer, node!) : [];
  if (run.state.status !== "running" || !node || tokens.length === 0) throw new AppError("workflow.timer_gone");
  delete run.state.timers[no];
  if (node.kind === "boundary" && !node.interrupts) beside(run, tokens, node, timer);
  else instead(run, tokens, node);
  settle(run);
}

/** What a timer is at: a token, or all that are in the sub-process on whose edge it is. */
function tokensOf({ state, graph }: Run, { token }: Timer, node: GraphNode): Token[] {
  if (token === 0 && node.kind === "boundary") return tokensInside(graph, state, node.host);
  return state.tokens[token] ? [state.tokens[token]] : [];
}

function instead(run: Run, tokens: readonly Token[], node: GraphNode): void {
  for (const token of tokens) run.remove(token, "timer");
  const last = tokens.at(-1)!;
  const forks = node.kind === "boundary" ? forksOutside(run.graph, last.forks, node.host) : last.forks;
  leave(run, node, { ...last, node: node.id, forks, outcome: null, back: null });
}

/**
 * The step or sub-process goes on, and beside it the timer's way: what joins both must know that they belong together. A timer that
 * repeats opens its way once at a time: while it is still under way, this time passes with a line in the history.
 */
function beside(run: Run, tokens: readonly Token[], node: Boundary, { times, token }: Timer): void {
  if (times > 1) arm(run, { no: token }, node.id, node.time, times - 1);
  if (Object.values(run.state.tokens).some((one) => isBeside(run.graph, node, one))) {
    run.skipped.push({ node: node.id, why: "underWay" });
    return;
  }
  const at = besideOf(node.host);
  const outside = forksOutside(run.graph, tokens[0]!.forks, node.host);
  const fork = outside.at(-1)?.at === at ? undefined : { no: run.next(), at };
  if (fork)
    for (const one of tokens)
      run.state.tokens[one.no] = { ...one, forks: one.forks.toSpliced(outside.length, 0, fork) };
  const forks = fork ? [...outside, fork] : outside;
  leave(run, node, { ...tokens.at(-1)!, node: node.id, forks, outcome: null, back: null });
}
