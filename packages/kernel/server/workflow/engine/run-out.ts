import { AppError } from "../../base/index.ts";
import type { GraphNode } from "../compile/graph.ts";
import { besideOf } from "../compile/timers.ts";
import { leave, settle } from "./advance.ts";
import type { Of } from "./operation.ts";
import type { Run } from "./run.ts";
import type { Timer, Token } from "./state.ts";
import { arm } from "./timers.ts";

/** A timer has run out: the case goes on from it, beside the step on whose edge it is or instead of it. */
export function runOut(run: Run, { timer: no }: Of<"timer">): void {
  const timer = run.state.timers[no];
  const token = timer && run.state.tokens[timer.token];
  if (run.state.status !== "running" || !token) throw new AppError("workflow.timer_gone");
  delete run.state.timers[no];
  const node = run.node(timer.node);
  if (node.kind === "boundary" && !node.interrupts) besideStep(run, token, node, timer);
  else {
    run.remove(token, "timer");
    leave(run, node, { ...token, outcome: null, back: null });
  }
  settle(run);
}

/** The step goes on, and beside it the timer's way: what joins both must know that they belong together. */
function besideStep(run: Run, token: Token, node: GraphNode & { kind: "boundary" }, { times }: Timer): void {
  const at = besideOf(node.host);
  const known = token.forks.at(-1)?.at === at;
  const forks = known ? token.forks : [...token.forks, { no: run.next(), at }];
  run.state.tokens[token.no] = { ...token, forks };
  if (times > 1) arm(run, token, node.id, node.time, times - 1);
  leave(run, node, { ...token, forks, outcome: null, back: null });
}
