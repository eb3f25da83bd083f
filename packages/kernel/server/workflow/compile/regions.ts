import { type Graph, isJoin } from "./graph.ts";
import { dominators, type Edges, edgesOf, reached } from "./paths.ts";

/** What the engine must know of a graph's shape; computed once for each version that a process runs. */
export interface Regions {
  /** Whether the join synchronises the branches of this split: the split lies within the join's region. */
  belongsTo(join: string, split: string): boolean;
  /** Whether a token at `node` can still come to `target` without leaving through `split` again. */
  canReach(node: string, target: string, split: string | undefined): boolean;
}

const known = new WeakMap<Graph, Regions>();

/** The shape of a graph. Graphs never change, so the answer is kept as long as the graph is. */
export function regionsOf(graph: Graph): Regions {
  const found = known.get(graph) ?? analyse(graph);
  known.set(graph, found);
  return found;
}

function analyse(graph: Graph): Regions {
  const edges = edgesOf(graph);
  const regions = joinRegions(graph, edges);
  const reaching = new Map<string, Set<string>>();
  return {
    belongsTo: (join, split) => regions.get(join)?.has(split) ?? false,
    canReach(node, target, split) {
      const key = `${target}\n${split ?? ""}`;
      const found = reaching.get(key) ?? reached(edges.previous, edges.previous.get(target) ?? [], split);
      reaching.set(key, found);
      return found.has(node);
    },
  };
}

/** For each join the nodes dominated by its own dominator: where the branches begin that meet in it. */
function joinRegions(graph: Graph, edges: Edges): Map<string, Set<string>> {
  const joins = Object.values(graph.nodes).filter(isJoin);
  if (joins.length === 0) return new Map();
  const dominator = dominators(edges, graph.start);
  const dominated = new Map<string, string[]>();
  for (const [node, by] of dominator) if (node !== by) dominated.set(by, [...(dominated.get(by) ?? []), node]);
  return new Map(joins.map(({ id }) => [id, reached(dominated, [dominator.get(id)!])]));
}
