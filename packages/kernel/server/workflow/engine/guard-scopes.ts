import { exitOf, type Graph, isInside } from "../compile/graph.ts";
import { besideOf } from "../compile/timers.ts";
import type { Fork } from "./joins.ts";
import { carries } from "./joins.ts";
import type { Moving, Run } from "./run.ts";
import { entryOf, guardedScopes, tokensInside } from "./scopes.ts";
import type { State } from "./state.ts";
import { armEdge } from "./timers.ts";

/**
 * Sets the timers on the edges of sub-processes that an operation has brought the case into, and takes away those of what it has
 * left.
 * @param rearms false where an operation gives back the timers that there were
 */
export function guardScopes(run: Run, before: State, rearms: boolean): void {
  for (const [host, boundaries] of guardedScopes(run.graph)) {
    const stands = tokensInside(run.graph, run.state, host).length > 0;
    const entered = run.visited.has(entryOf(run.graph, host));
    if (stands && !entered && tokensInside(run.graph, before, host).length > 0) continue;
    if (!stands || rearms) for (const { id } of boundaries) disarm(run.state, id);
    const again = entered ? undefined : run.givenBack;
    if (stands && rearms) for (const boundary of boundaries) armEdge(run, { no: 0 }, boundary, again);
  }
}

function disarm({ timers }: State, boundary: string): void {
  for (const { no, node } of Object.values(timers)) if (node === boundary) delete timers[no];
}

/** The splits that a token came out of on its way to a sub-process, those within left aside. */
export const forksOutside = (graph: Graph, forks: readonly Fork[], host: string): Fork[] =>
  forks.filter(({ at }) => !isInside(graph, at, host));

/** Beside a sub-process a timer's way can begin at any moment, so what is in it carries the split from the first. */
export const splitsAtEntry = ({ nodes }: Graph, { node }: Moving): boolean => {
  const host = node.replace(/~beside$/, "");
  return host !== node && Object.hasOwn(nodes, exitOf(host));
};

/** The splits that a token carries on from a sub-process: not the one at its entry where nothing runs beside it any more. */
export function forksBehind(run: Run, { node, forks }: Moving): Fork[] {
  const host = hostLeft(run.graph, node);
  const entry = forks.find(({ at }) => host !== undefined && at === besideOf(host));
  const others = [...Object.values(run.state.tokens), ...run.queue];
  return entry && !others.some((other) => carries(other, entry)) ? forks.filter((fork) => fork !== entry) : forks;
}

/** Which sub-process a node is the way out of. */
function hostLeft({ nodes }: Graph, id: string): string | undefined {
  const node = nodes[id];
  if (node?.kind === "boundary" && node.interrupts) return node.host;
  return id.endsWith("~end") ? id.slice(0, -"~end".length) : undefined;
}
