import { settle } from "./advance.ts";
import type { Of } from "./operation.ts";
import type { Run } from "./run.ts";

/** Brings a case from its start to its first steps. */
export function start(run: Run, { origin, fields, chosen }: Of<"start">): void {
  const { state, graph } = run;
  Object.assign(state.fields, fields);
  run.choose(chosen);
  const beginning = { node: graph.start, via: null, forks: [], by: origin.drafter, outcome: null, back: null };
  state.trail[graph.start] = { token: 0, forks: [], order: run.next(), outcome: null, passed: true };
  run.queue.push(beginning);
  settle(run);
}
