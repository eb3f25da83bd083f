import type { Graph } from "../compile/graph.ts";
import { regionsOf } from "../compile/regions.ts";
import { commonForks, type Standing } from "./joins.ts";
import type { Run } from "./run.ts";
import type { Passed, State, Token } from "./state.ts";

/** A step that a task can be sent back to. */
export interface Target {
  node: string;
  passed: Passed;
}

const standing = (node: string, { forks }: Passed): Standing => ({ node, forks });

/** Whether `later` lies behind `earlier` on one way, not in another branch of a split that both are in. */
function follows(graph: Graph, earlier: Standing, later: Standing): boolean {
  const shared = commonForks([earlier, later]).at(-1);
  return regionsOf(graph).canReach(earlier.node, later.node, shared?.at);
}

/** The steps passed on the way to a token, the latest first. */
export function targetsOf(graph: Graph, state: State, token: Token): Target[] {
  return Object.entries(state.trail)
    .filter(([node, passed]) => passed.passed && node !== token.node && follows(graph, standing(node, passed), token))
    .map(([node, passed]) => ({ node, passed }))
    .sort((a, b) => b.passed.order - a.passed.order);
}

/**
 * A step is entered again: it and the steps behind it do not count as passed any more.
 * @returns the entries as they were
 */
export function rewind(run: Run, at: Standing): Record<string, Passed> {
  const { trail } = run.state;
  const again = trail[at.node];
  if (!again?.passed) return {};
  const undone: Record<string, Passed> = {};
  for (const [node, passed] of Object.entries(trail)) {
    if (!passed.passed || passed.order < again.order) continue;
    if (node !== at.node && !follows(run.graph, at, standing(node, passed))) continue;
    undone[node] = passed;
    trail[node] = { ...passed, passed: false };
  }
  return undone;
}
