import type { CompileFaultCode } from "../../../contract/workflow/index.ts";
import { type Fork, type ReadyJoin, readyJoin, type Standing } from "../engine/joins.ts";
import { type Flow, type Graph, type GraphNode, isJoin } from "./graph.ts";

/** Splits with more flows are tried with each flow, each pair and all. */
const ALL_SUBSETS_UP_TO = 5;

/** A token of the trial run; `branches` says for each of its forks which branches it stands for. */
export interface TrialToken extends Standing {
  via: string;
  branches: readonly (readonly string[])[];
}

export interface TrialState {
  tokens: readonly TrialToken[];
  /** For each fork and node where flows merge: which branches of the fork came by. */
  visits: ReadonlyMap<string, readonly string[]>;
}

/** Why a process would get stuck or do a step twice. */
export class Stuck extends Error {
  readonly code: CompileFaultCode;
  readonly node: GraphNode;
  /** The flow that a join waits for. */
  readonly flow: string | undefined;

  constructor(code: CompileFaultCode, node: GraphNode, flow?: string) {
    super(code);
    this.code = code;
    this.node = node;
    this.flow = flow;
  }
}

/** Plays a process with every choice that it allows; nothing but the shape of the graph matters. */
export class Trial {
  readonly #graph: Graph;
  /** Numbers of forks by the splits that lead to them. */
  readonly #forks = new Map<string, number>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  get start(): TrialState {
    return { tokens: [{ node: this.#graph.start, via: "", forks: [], branches: [] }], visits: new Map() };
  }

  /**
   * The states that can follow. Branches of a split do not influence each other up to their join, so one token moves at
   * a time.
   * @throws Stuck
   */
  next(state: TrialState): TrialState[] {
    const moving = state.tokens.find(({ node }) => !isJoin(this.#node(node)));
    if (moving) return this.#step(state, moving);
    if (state.tokens.length === 0) return [];
    const ready = readyJoin(this.#graph, state.tokens);
    if (!ready) throw new Stuck("joins_wait", this.#node(state.tokens[0]!.node));
    return this.#fire(state, ready);
  }

  #node(id: string): GraphNode {
    return this.#graph.nodes[id]!;
  }

  #step(state: TrialState, token: TrialToken): TrialState[] {
    const node = this.#node(token.node);
    if (token.forks.some(({ at }) => at === node.id)) throw new Stuck("done_twice", node);
    const visits = node.in.length > 1 && node.kind !== "end" ? visit(state, token, node) : state.visits;
    const others = node.kind === "end" && node.terminates ? [] : state.tokens.filter((other) => other !== token);
    return this.#leave(node, token).map((moved) => ({ tokens: [...others, ...moved], visits }));
  }

  #fire(state: TrialState, { join, arrived, forks }: ReadyJoin<TrialToken>): TrialState[] {
    const node = this.#node(join);
    const ways = arrived.map(({ via }) => via);
    const missing = node.in.find((flow) => !ways.includes(flow));
    if (node.kind === "parallel" && missing !== undefined) throw new Stuck("join_starved", node, missing);
    if (ways.length !== new Set(ways).size) throw new Stuck("done_twice", node);
    const branches = forks.map((_, depth) => [...new Set(arrived.flatMap((token) => token.branches[depth]!))].sort());
    const others = state.tokens.filter((token) => !arrived.includes(token));
    return this.#leave(node, { node: join, via: "", forks, branches }).map((moved) => {
      const tokens = [...others, ...moved];
      return { tokens, visits: ofLiving(state.visits, tokens) };
    });
  }

  /** All ways in which a token can leave a node. */
  #leave(node: GraphNode, token: TrialToken): TrialToken[][] {
    const along = (flow: Flow): TrialToken => ({ ...token, node: flow.to, via: flow.id });
    if (node.kind === "exclusive") return node.out.map((flow) => [along(flow)]);
    if (node.out.length < 2) return [node.out.map(along)];
    const forks = [...token.forks, this.#fork(token.forks, node.id)];
    const branch = (flow: Flow): TrialToken => ({ ...along(flow), forks, branches: [...token.branches, [flow.id]] });
    const chosen = node.kind === "inclusive" ? subsets(node.out) : [node.out];
    return chosen.map((flows) => flows.map(branch));
  }

  #fork(outer: readonly Fork[], at: string): Fork {
    const path = [...outer.map((fork) => fork.at), at].join(" ");
    const no = this.#forks.get(path) ?? this.#forks.size;
    this.#forks.set(path, no);
    return { no, at };
  }
}

/** Notes which branches come by where flows merge; a second branch of one split would do what follows again. */
function visit({ visits }: TrialState, token: TrialToken, node: GraphNode): TrialState["visits"] {
  const added = new Map(visits);
  for (const [depth, fork] of token.forks.entries()) {
    const key = `${fork.no} ${token.node}`;
    const own = token.branches[depth]!;
    if ((visits.get(key) ?? []).some((branch) => !own.includes(branch))) throw new Stuck("done_twice", node);
    added.set(key, own);
  }
  return added;
}

/** Forgets the visits of forks that no token carries any more. */
function ofLiving(visits: TrialState["visits"], tokens: readonly TrialToken[]): TrialState["visits"] {
  const forks = new Set(tokens.flatMap((token) => token.forks.map(({ no }) => String(no))));
  return new Map([...visits].filter(([key]) => forks.has(key.split(" ", 1)[0]!)));
}

function subsets<T>(items: readonly T[]): T[][] {
  if (items.length > ALL_SUBSETS_UP_TO)
    return [...items.flatMap((one, i) => [[one], ...items.slice(i + 1).map((other) => [one, other])]), [...items]];
  return Array.from({ length: 2 ** items.length - 1 }, (_, set) => items.filter((_, i) => (set + 1) & (1 << i)));
}

/** States of one name go on alike. */
export function nameOf({ tokens, visits }: TrialState): string {
  const standing = tokens.map(({ node, via, forks, branches }) =>
    [node, via, forks.map(({ no }, depth) => `${no}:${branches[depth]!.join("+")}`).join("/")].join(" "),
  );
  return [...standing.sort(), ...[...visits].map(([key, branches]) => `${key}=${branches.join("+")}`).sort()].join(
    "\n",
  );
}
