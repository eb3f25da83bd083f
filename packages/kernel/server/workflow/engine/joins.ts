import { type Graph, isJoin } from "../compile/graph.ts";
import { regionsOf } from "../compile/regions.ts";

/** One passing of a split; every token that comes out of it carries the same one. */
export interface Fork {
  no: number;
  /** The split. */
  at: string;
}

/** A token as far as joins look at it. */
export interface Standing {
  node: string;
  /** The splits it came out of, the outermost first. */
  forks: readonly Fork[];
}

export interface ReadyJoin<T extends Standing> {
  join: string;
  arrived: T[];
  /** What the one token that goes on carries. */
  forks: Fork[];
}

/**
 * Finds a join that fires now: when none of the living tokens of its split can still come to it. So a join fires once,
 * also after a part of its region was sent back, and waits for no branch that took another way.
 */
export function readyJoin<T extends Standing>(graph: Graph, tokens: readonly T[]): ReadyJoin<T> | undefined {
  for (const token of tokens) {
    const found = isJoin(graph.nodes[token.node]!) ? joinOf(graph, tokens, token) : undefined;
    if (found) return found;
  }
  return undefined;
}

function joinOf<T extends Standing>(graph: Graph, tokens: readonly T[], token: T): ReadyJoin<T> | undefined {
  const join = token.node;
  const { belongsTo, canReach } = regionsOf(graph);
  const depth = token.forks.findIndex((fork) => belongsTo(join, fork.at));
  const fork = token.forks[depth];
  if (!fork) return { join, arrived: [token], forks: [...token.forks] };
  const together = tokens.filter((other) => other.forks[depth]?.no === fork.no);
  const arrived = together.filter((other) => other.node === join);
  const coming = together.some((other) => other.node !== join && canReach(other.node, join, fork.at));
  return coming ? undefined : { join, arrived, forks: forksAfter(arrived, together, depth) };
}

/** The forks that all arrived tokens share, without those of the region that no other token is left of. */
function forksAfter(arrived: readonly Standing[], together: readonly Standing[], depth: number): Fork[] {
  const forks = commonForks(arrived);
  const others = together.filter((token) => !arrived.includes(token));
  while (forks.length > depth && !others.some((token) => carries(token, forks.at(-1)!))) forks.pop();
  return forks;
}

export const carries = (token: Standing, fork: Fork) => token.forks.some(({ no }) => no === fork.no);

/** The forks that all of the tokens carry. */
export function commonForks(tokens: readonly Standing[]): Fork[] {
  const [first, ...rest] = tokens;
  return (first?.forks ?? []).filter((fork, depth) => rest.every((token) => token.forks[depth]?.no === fork.no));
}
