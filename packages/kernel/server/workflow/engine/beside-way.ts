import type { Graph } from "../compile/graph.ts";
import { edgesOf, reached } from "../compile/paths.ts";
import { besideOf } from "../compile/timers.ts";
import type { Boundary } from "./scopes.ts";
import type { Token } from "./state.ts";

const known = new WeakMap<Graph, Map<string, ReadonlySet<string>>>();

/**
 * Whether a token is on the way that a timer opened beside the step on whose edge it is, and has not yet come to where that way
 * meets the step's own.
 */
export function isBeside(graph: Graph, { id, host }: Boundary, { node, via, forks }: Token): boolean {
  const at = besideOf(host);
  if (!forks.some((fork) => fork.at === at)) return false;
  const way = wayOf(graph, id, at);
  // Both ways may lead into the node where they meet; who waits there came by one of them.
  return way.has(node) || way.has(sourceOf(graph, via) ?? "");
}

/** The nodes to which only the timer leads, as long as the step is not come to again. */
function wayOf(graph: Graph, boundary: string, at: string): ReadonlySet<string> {
  const ways = known.get(graph) ?? new Map<string, ReadonlySet<string>>();
  known.set(graph, ways);
  const found = ways.get(boundary);
  if (found) return found;
  const { next } = edgesOf(graph);
  const [straight] = graph.nodes[at]!.out;
  const own = reached(next, straight ? [straight.to] : [], at);
  const way = new Set([...reached(next, [boundary], at)].filter((node) => !own.has(node)));
  ways.set(boundary, way);
  return way;
}

const sourceOf = ({ nodes }: Graph, flow: string | null): string | undefined =>
  Object.values(nodes).find(({ out }) => out.some(({ id }) => id === flow))?.id;
