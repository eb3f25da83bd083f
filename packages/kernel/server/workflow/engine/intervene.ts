import { AppError } from "../../base/index.ts";
import { settle } from "./advance.ts";
import type { Of } from "./operation.ts";
import type { Run } from "./run.ts";
import type { Handler, State } from "./state.ts";

/** Takes the whole case to a step: everything under way is closed, in all branches. */
export function jump(run: Run, { step, persons = [] }: Of<"jump">): void {
  const { state, graph } = run;
  requireRunning(run);
  if (!Object.hasOwn(graph.nodes, step) || graph.nodes[step]!.kind !== "user")
    throw new AppError("workflow.no_such_step");
  const by = passerOf(state);
  if (persons.length > 0) run.picked.set(step, persons);
  for (const token of Object.values(state.tokens)) run.remove(token, "jumped");
  run.queue.push({ node: step, via: null, forks: [], by, outcome: null, back: null });
  settle(run);
}

/** Who counts as having passed a case on that is taken elsewhere: whoever has it, or else its drafter. */
export const passerOf = ({ tasks, origin }: State): Handler =>
  Object.values(tasks).find((task) => task.state !== "done")?.handler ?? origin.drafter;

/** Nothing can be done in a suspended case until it is resumed; nobody is reminded of its tasks. */
export function suspend(run: Run): void {
  if (run.state.status === "suspended") throw new AppError("workflow.already_suspended");
  requireRunning(run);
  run.state.status = "suspended";
}

export function resume(run: Run): void {
  if (run.state.status !== "suspended")
    throw new AppError(run.state.status === "running" ? "workflow.not_suspended" : "workflow.instance_ended");
  run.state.status = "running";
}

function requireRunning({ state }: Run): void {
  if (state.status === "suspended") throw new AppError("workflow.instance_suspended");
  if (state.status !== "running") throw new AppError("workflow.instance_ended");
}
