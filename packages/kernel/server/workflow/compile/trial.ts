import type { CompileFaultCode } from "../../../contract/workflow/index.ts";
import { commonForks, type Fork, type ReadyJoin, readyJoin, type Standing } from "../engine/joins.ts";
import { type Flow, type Graph, type GraphNode, isInside, isJoin } from "./graph.ts";
import { besideOf } from "./timers.ts";

/**
 * Characters of all paths that a trial may note. Where branches of many splits meet without ending them, each token stands for all
 * their combinations, and one state alone could fill the memory.
 */
const MOST_NOTED = 20_000_000;

/** Splits with more flows are tried with each flow, each pair and all. */
const ALL_SUBSETS_UP_TO = 5;

/** A fork of the trial run; remembers the token that split, which goes on when all of it has come together again. */
interface TrialFork extends Fork {
  weight: number;
  paths: readonly string[];
}

/** A token of the trial run. */
export interface TrialToken extends Standing {
  via: string;
  forks: readonly TrialFork[];
  /** How much of the one token that it all began with: a split divides it, a join adds it up. */
  weight: number;
  /** Which branches of which splits it stands for: the flows taken, one after the other. */
  paths: readonly string[];
}

export interface TrialState {
  tokens: readonly TrialToken[];
  /** Which branches came by where flows merge, by node. */
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
  /** Numbers of forks by what split where and how. */
  readonly #forks = new Map<string, number>();
  #noted = 0;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  get start(): TrialState {
    const token: TrialToken = { node: this.#graph.start, via: "", forks: [], weight: 1, paths: [""] };
    return { tokens: [token], visits: new Map() };
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
    if (isWithin(token, node)) throw new Stuck("done_twice", node);
    const merges = node.in.length > 1 && node.kind !== "end" && token.forks.length > 0;
    const visits = merges ? visit(state.visits, token, node) : state.visits;
    if (merges) this.#note(visits.get(node.id)!);
    if (node.kind === "cut") return [this.#cutShort(state, token, node)];
    const others = node.kind === "end" && node.terminates ? [] : state.tokens.filter((other) => other !== token);
    return this.#leave(node, token).map((moved) => ({ tokens: [...others, ...moved], visits }));
  }

  /** Everything else of the sub-process ends: one token goes on, with all of what came into it. */
  #cutShort(state: TrialState, token: TrialToken, node: GraphNode): TrialState {
    const inside = (id: string) => isInside(this.#graph, id, node.within!);
    const whole = token.forks.find(({ at }) => inside(at)) ?? token;
    const forks = token.forks.filter(({ at }) => !inside(at));
    const [flow] = node.out as [Flow];
    const { weight, paths } = whole;
    const others = state.tokens.filter((other) => !inside(other.node));
    return {
      tokens: [...others, { node: flow.to, via: flow.id, forks, weight, paths }],
      visits: paths.reduce(forgetWithin, state.visits),
    };
  }

  #fire(state: TrialState, { join, arrived, forks }: ReadyJoin<TrialToken>): TrialState[] {
    const node = this.#node(join);
    const ways = arrived.map(({ via }) => via);
    const missing = node.in.find((flow) => !ways.includes(flow));
    if (node.kind === "parallel" && missing !== undefined) throw new Stuck("join_starved", node, missing);
    if (ways.length !== new Set(ways).size) throw new Stuck("done_twice", node);
    const others = state.tokens.filter((token) => !arrived.includes(token));
    this.#note(arrived.flatMap(({ paths }) => paths));
    const one = merged(join, arrived, forks.length);
    if (isWithin(one, node)) throw new Stuck("done_twice", node);
    const visits = one.paths.reduce(forgetWithin, state.visits);
    return this.#leave(node, one).map((moved) => ({ tokens: [...others, ...moved], visits }));
  }

  /** All ways in which a token can leave a node. */
  #leave(node: GraphNode, token: TrialToken): TrialToken[][] {
    const along = (flow: Flow): TrialToken => ({ ...token, node: flow.to, via: flow.id });
    if (node.kind === "exclusive") return node.out.map((flow) => [along(flow)]);
    if (node.out.length < 2) return [node.out.map(along)];
    const chosen = node.kind === "inclusive" ? choicesAt(node) : [node.out];
    return chosen.map((flows) => {
      if (flows.length === 1 && !isBesideGate(node)) return [along(flows[0]!)];
      for (const _ of flows) this.#note(token.paths);
      const forks = [...token.forks, this.#fork(token, node.id, flows)];
      const weight = token.weight / flows.length;
      return flows.map((flow) => ({
        ...along(flow),
        forks,
        weight,
        paths: token.paths.map((path) => `${path}/${flow.id}`),
      }));
    });
  }

  /** @throws Stuck too_complex */
  #note(paths: readonly string[]): void {
    this.#noted += paths.reduce((sum, { length }) => sum + length + 1, 0);
    const { name } = this.#graph;
    if (this.#noted > MOST_NOTED) throw new Stuck("too_complex", { ...this.#node(this.#graph.start), id: "", name });
  }

  #fork({ forks, weight, paths }: TrialToken, at: string, flows: readonly Flow[]): TrialFork {
    const key = [...forks.map(({ no }) => no), at, ...flows.map(({ id }) => id), "", ...paths].join("\n");
    const no = this.#forks.get(key) ?? this.#forks.size;
    this.#forks.set(key, no);
    return { no, at, weight, paths };
  }
}

/** Comes to a split again before all that came out of it has met: its branches would run beside themselves. */
const isWithin = ({ forks, paths }: TrialToken, node: GraphNode) =>
  forks.some(({ at }) => at === node.id) ||
  (node.kind !== "exclusive" &&
    node.out.length > 1 &&
    paths.some((path) => node.out.some(({ id }) => `${path}/`.includes(`/${id}/`))));

/** Sums of thirds and sevenths are not exact. */
const same = (one: number, other: number) => Math.abs(one - other) < one * 1e-6;

/**
 * The token that goes on from a join. Other than when a case runs, a fork ends here only when all of it has come: what one
 * finds must not hang on whether a branch that ends elsewhere has already done so.
 */
function merged(join: string, arrived: readonly TrialToken[], least: number): TrialToken {
  const forks = commonForks(arrived) as TrialFork[];
  const weight = arrived.reduce((sum, token) => sum + token.weight, 0);
  let paths: readonly string[] = [...new Set(arrived.flatMap((token) => token.paths))].sort();
  for (let last = forks.at(-1); last && forks.length > least && same(weight, last.weight); last = forks.at(-1)) {
    paths = last.paths;
    forks.pop();
  }
  return { node: join, via: "", forks, weight, paths };
}

/** Of two paths on one way, one begins with the other. */
const onOneWay = (one: string, other: string) => `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);

/** Notes which branches come by where flows merge; another branch of a split would do what follows again. */
function visit(visits: TrialState["visits"], token: TrialToken, node: GraphNode): TrialState["visits"] {
  const before = visits.get(node.id) ?? [];
  if (before.some((path) => !token.paths.some((own) => onOneWay(own, path)))) throw new Stuck("done_twice", node);
  return new Map(visits).set(node.id, [...new Set([...before, ...token.paths])].sort());
}

/** Nothing of a split that is over is remembered. */
function forgetWithin(visits: TrialState["visits"], path: string): TrialState["visits"] {
  const left = [...visits].map(([node, paths]) => [node, paths.filter((one) => !one.startsWith(`${path}/`))] as const);
  return new Map(left.filter(([, paths]) => paths.length > 0));
}

/** Beside a step both ways run though the straight one is the default there: its timer opens the other. */
const isBesideGate = ({ id }: GraphNode) => id.endsWith(besideOf(""));

/** Which flows can be taken together from an inclusive gateway: the default one never with another (BPMN 2.0.2, 13.4.3). */
function choicesAt(node: GraphNode): (readonly Flow[])[] {
  if (isBesideGate(node)) return subsets(node.out);
  const always = node.out.filter(({ when, otherwise }) => when === null && !otherwise);
  const open = node.out.filter(({ when }) => when !== null);
  const chosen = subsets(open).map((flows) => [...always, ...flows]);
  const none = always.length > 0 ? always : node.out.filter(({ otherwise }) => otherwise);
  return none.length > 0 ? [none, ...chosen] : chosen;
}

function subsets<T>(items: readonly T[]): T[][] {
  if (items.length > ALL_SUBSETS_UP_TO)
    return [...items.flatMap((one, i) => [[one], ...items.slice(i + 1).map((other) => [one, other])]), [...items]];
  return Array.from({ length: 2 ** items.length - 1 }, (_, set) => items.filter((_, i) => (set + 1) & (1 << i)));
}

/** States of one name go on alike. */
export function nameOf({ tokens, visits }: TrialState): string {
  const standing = tokens.map(({ node, via, forks, weight, paths }) =>
    [node, via, forks.map(({ no }) => no).join("."), weight.toFixed(6), ...paths].join(" "),
  );
  return [...standing.sort(), ...[...visits].map(([node, paths]) => `${node}=${paths.join(" ")}`).sort()].join("\n");
}
