import { type Graph, type GraphNode, isInside } from "../compile/graph.ts";
import { besideOf, insteadOf } from "../compile/timers.ts";
import type { State, Token } from "./state.ts";

export type Boundary = GraphNode & { kind: "boundary" };

const known = new WeakMap<Graph, ReadonlyMap<string, readonly Boundary[]>>();

/** The timers on the edges of a graph's steps and sub-processes, by what they are on. Graphs never change. */
export function boundariesOf(graph: Graph): ReadonlyMap<string, readonly Boundary[]> {
  const found = known.get(graph) ?? Map.groupBy(Object.values(graph.nodes).filter(isBoundary), ({ host }) => host);
  known.set(graph, found);
  return found;
}

const isBoundary = (node: GraphNode): node is Boundary => node.kind === "boundary";

/** The sub-processes and called processes that have timers on their edge. */
export const guardedScopes = (graph: Graph) =>
  [...boundariesOf(graph)].filter(([host]) => graph.nodes[host]?.kind !== "user");

/** Where a case comes into what has timers on its edge. */
export const entryOf = ({ nodes }: Graph, host: string) =>
  Object.hasOwn(nodes, besideOf(host)) ? besideOf(host) : insteadOf(host);

/** The tokens of a sub-process. It is never under way twice at once: the check for soundness refuses that. */
export const tokensInside = (graph: Graph, { tokens }: Pick<State, "tokens">, host: string): Token[] =>
  Object.values(tokens).filter(({ node }) => isInside(graph, node, host));
