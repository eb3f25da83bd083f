import type { Graph, GraphNode } from "./graph.ts";

type Neighbours = ReadonlyMap<string, readonly string[]>;

/** Which node follows which, both ways, in the order of the file. */
export interface Edges {
  next: Neighbours;
  previous: Neighbours;
}

export function edgesOf(graph: Graph): Edges {
  const next = new Map<string, string[]>();
  const previous = new Map<string, string[]>();
  for (const { id } of Object.values(graph.nodes)) {
    next.set(id, []);
    previous.set(id, []);
  }
  for (const { id, out } of Object.values(graph.nodes)) {
    for (const { to } of out) {
      next.get(id)!.push(to);
      previous.get(to)!.push(id);
    }
  }
  return { next, previous };
}

/** Everything that can be reached from the starting points (themselves included) without passing `avoid`. */
export function reached(neighbours: Neighbours, from: Iterable<string>, avoid?: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === avoid || seen.has(node)) continue;
    seen.add(node);
    waiting.push(...(neighbours.get(node) ?? []));
  }
  return seen;
}

/**
 * The immediate dominator of every reachable node: the last node that every way to it passes
 * (Cooper, Harvey and Kennedy, A Simple, Fast Dominance Algorithm).
 */
export function dominators({ next, previous }: Edges, start: string): Map<string, string> {
  const order = reversePostorder(next, start);
  const position = new Map(order.map((node, index) => [node, index]));
  const dominator = new Map([[start, start]]);
  const meet = (a: string, b: string): string => {
    let [one, other] = [a, b];
    while (one !== other) {
      if (position.get(one)! > position.get(other)!) one = dominator.get(one)!;
      else other = dominator.get(other)!;
    }
    return one;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of order.slice(1)) {
      const known = previous.get(node)!.filter((before) => dominator.has(before));
      const found = known.reduce(meet);
      if (dominator.get(node) === found) continue;
      dominator.set(node, found);
      changed = true;
    }
  }
  return dominator;
}

/** The nodes as a case comes to them: what the database keeps of a graph has lost the order of the file. */
export const inOrderOfWay = (graph: Graph): GraphNode[] =>
  reversePostorder(edgesOf(graph).next, graph.start).map((id) => graph.nodes[id]!);

function reversePostorder(next: Neighbours, start: string): string[] {
  const seen = new Set([start]);
  const order: string[] = [];
  const stack: { node: string; following: Iterator<string> }[] = [
    { node: start, following: next.get(start)!.values() },
  ];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const { value, done } = top.following.next();
    if (done) {
      order.push(top.node);
      stack.pop();
    } else if (!seen.has(value)) {
      seen.add(value);
      stack.push({ node: value, following: next.get(value)!.values() });
    }
  }
  return order.reverse();
}
