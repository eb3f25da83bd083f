import { AppError } from "../../base/index.ts";
import type { Graph } from "../compile/graph.ts";
import { stepWords } from "../compile/names.ts";
import { leave, settle } from "./advance.ts";
import { inOrder } from "./find-handlers.ts";
import { carries, commonForks } from "./joins.ts";
import { openTask } from "./open-task.ts";
import type { Of } from "./operation.ts";
import type { Moving, Run } from "./run.ts";
import type { Handler, State, Token } from "./state.ts";
import { tasksOf } from "./state.ts";
import { openFor, openStep } from "./steps.ts";
import { rewind, type Target, targetsOf } from "./trail.ts";

/** Gives a case back to a step it has passed. Out of a parallel region everything of that region is taken back too. */
export function sendBack(run: Run, { task: no, to, resume }: Of<"sendBack">): void {
  const { task, token } = openTask(run, no);
  if (task.sign) throw new AppError("workflow.signer_cannot");
  const target = targetOf(run, token, to);
  run.closed.set(no, { state: "done", outcome: null, reason: "sentBack" });
  const taken = takenBack(run.state, token, target);
  const tasks = taken.flatMap((one) => tasksOf(run.state, one.no));
  const timers = Object.values(run.state.timers).filter(
    ({ token: of }) => of === 0 || taken.some((one) => one.no === of),
  );
  for (const one of taken) run.remove(one, "sentBack");
  const { node, passed } = target;
  const trail = rewind(run, { node, forks: passed.forks });
  const back = resume === "direct" ? { tokens: taken, tasks, trail, timers } : null;
  reopen(run, target, { node, via: null, forks: passed.forks, by: task.handler, outcome: null, back });
  settle(run);
}

/** The steps that a task can be sent back to, the latest first; the start stands for the drafter where no step does. */
export function sendBackTargets(graph: Graph, state: State, token: Token): Target[] {
  const targets = targetsOf(graph, state, token);
  const steps = targets.filter(({ node }) => node !== graph.start);
  return steps.some(({ node }) => isDraftersStep(graph, node)) ? steps : targets;
}

/** Whether the drafter handles it. */
export function isDraftersStep(graph: Graph, id: string): boolean {
  const node = graph.nodes[id]!;
  return node.kind === "start" || (node.kind === "user" && node.step.handlers.some(({ find }) => find === "drafter"));
}

function targetOf(run: Run, token: Token, to: Of<"sendBack">["to"]): Target {
  const targets = sendBackTargets(run.graph, run.state, token);
  const wanted = {
    previous: () => targets[0],
    drafter: () => targets.findLast(({ node }) => isDraftersStep(run.graph, node)),
    step: () => targets.find(({ node }) => typeof to === "object" && node === to.step),
  };
  const target = wanted[typeof to === "object" ? "step" : to]();
  if (!target) throw new AppError("workflow.cannot_send_back_there");
  return target;
}

/** The tokens that end: the one itself, or all of the outermost parallel region that the target lies outside of. */
function takenBack(state: State, token: Token, { node, passed }: Target): Token[] {
  const shared = commonForks([token, { node, forks: passed.forks }]);
  const left = token.forks[shared.length];
  return left ? Object.values(state.tokens).filter((other) => carries(other, left)) : [token];
}

/** The step goes to those who handled it before; if none of them is in office any more, to whom its rules find now. */
function reopen(run: Run, { passed }: Target, moving: Moving): void {
  const node = run.node(moving.node);
  const before = handledBefore(run, node.kind === "start", passed.token);
  if (!before) return;
  if (before.length > 0) openFor(run, node, moving, inOrder(before));
  else if (node.kind === "user" && openStep(run, node, moving) === "skipped") leave(run, node, moving);
  else if (node.kind === "start") throw new AppError("workflow.nobody_found", stepWords(node));
}

function handledBefore(run: Run, atStart: boolean, token: number): Handler[] | undefined {
  const { personId, postId } = run.state.origin.drafter;
  return run.found(atStart ? { find: "holder", person: personId, post: postId } : { find: "handlersOf", token });
}
