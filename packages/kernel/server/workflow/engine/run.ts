import type { CloseReason } from "../../../contract/workflow/index.ts";
import { AppError } from "../../base/index.ts";
import type { Graph, GraphNode } from "../compile/graph.ts";
import { stepWords } from "../compile/names.ts";
import type { DueQuestion, DueTimes, Facts, Lookup, Need } from "./facts.ts";
import type { Handler, State, Task, Timer, Token } from "./state.ts";

/** More nodes than that in one operation: a loop in which every step was passed over. */
const MOST_NODES = 1000;

/** How a task ended. */
export type Closing =
  /** Handled; `sentBack`: by giving the case back, so that its step was not passed. */
  { state: "done"; outcome: string | null; reason: "sentBack" | null } | { state: "closed"; reason: CloseReason };

/** A token on its way; it gets its number where it comes to rest. */
export type Moving = Omit<Token, "no">;

export interface Skipped {
  node: string;
  why: "same" | "empty" | "underWay";
}

/** One operation while it is being decided: a working copy of the state, and what is still to be found out. */
export class Run {
  readonly graph: Graph;
  readonly state: State;
  readonly needs: Need[] = [];
  readonly closed = new Map<number, Closing>();
  readonly skipped: Skipped[] = [];
  readonly actions: string[] = [];
  /** Flows that were taken, for the picture of the process. */
  readonly flows: string[] = [];
  /** When handlers are reminded of the tasks opened here; ISO 8601 by the tasks' numbers. */
  readonly reminders = new Map<number, string>();
  readonly queue: Moving[] = [];
  /** The timers that there were when what this operation gives back was taken away. */
  givenBack: readonly Timer[] | undefined;
  /** Nodes that were passed. */
  readonly visited = new Set<string>();
  /** Who handled the steps that this operation ended, by their tokens. */
  readonly handled = new Map<number, Handler[]>();
  /** Whom a handler picked for a step that the case is passed to freely. */
  readonly picked = new Map<string, string[]>();
  readonly #facts: Facts;
  #nodes = 0; // how many, each time counted

  constructor(graph: Graph, state: State, facts: Facts) {
    const { tokens, tasks, timers, trail, fields, chosen } = state;
    const copies = { tokens: { ...tokens }, tasks: { ...tasks }, timers: { ...timers }, trail: { ...trail } };
    this.graph = graph;
    this.state = { ...state, ...copies, fields: { ...fields }, chosen: { ...chosen } };
    this.#facts = facts;
  }

  /** Keeps whom a handler chose, for steps of this process. */
  choose(chosen: Record<string, string[]>): void {
    for (const [step, persons] of Object.entries(chosen))
      if (Object.hasOwn(this.graph.nodes, step)) this.state.chosen[step] = persons;
  }

  node(id: string): GraphNode {
    return this.graph.nodes[id]!;
  }

  next(): number {
    this.state.count += 1;
    return this.state.count;
  }

  /** Counts a visited node. @throws AppError workflow.endless_loop */
  visit(node: GraphNode): void {
    this.#nodes += 1;
    this.visited.add(node.id);
    if (this.#nodes > MOST_NODES) throw new AppError("workflow.endless_loop", stepWords(node));
  }

  /** Puts a token to rest. */
  rest(moving: Moving): Token {
    const token = { ...moving, no: this.next() };
    this.state.tokens[token.no] = token;
    return token;
  }

  /** Takes a token and the tasks of its step away; what is left of these ends in the way given. */
  remove(token: Token, reason: CloseReason): void {
    delete this.state.tokens[token.no];
    for (const timer of Object.values(this.state.timers))
      if (timer.token === token.no) delete this.state.timers[timer.no];
    for (const task of Object.values(this.state.tasks)) if (task.token === token.no) this.drop(task, reason);
  }

  /** Takes a task away. One that was handled stays handled. */
  drop(task: Task, reason: CloseReason): void {
    delete this.state.tasks[task.no];
    if (task.state !== "done" && !this.closed.has(task.no)) this.closed.set(task.no, { state: "closed", reason });
  }

  /** Whom a lookup finds; undefined while that is not known. */
  found(lookup: Lookup): Handler[] | undefined {
    const handled = lookup.find === "handlersOf" ? this.handled.get(lookup.token) : undefined;
    if (handled) return handled;
    const key = JSON.stringify(lookup);
    const known = this.#facts.handlers.get(key);
    if (!known) this.#need({ kind: "handlers", key, lookup });
    return known;
  }

  due(question: DueQuestion): DueTimes | undefined {
    const key = JSON.stringify(question);
    const known = this.#facts.due.get(key);
    if (!known) this.#need({ kind: "due", key, question });
    return known;
  }

  /**
   * The fields that a service action set. Actions run in the order of the process, each once: one is asked for only when
   * everything before it is known.
   */
  acted(node: string, action: string): Facts["actions"] extends Map<string, infer Fields> ? Fields | undefined : never {
    const key = `${node} ${this.actions.length}`;
    const known = this.#facts.actions.get(key);
    if (known) this.actions.push(action);
    else if (this.needs.length === 0) this.#need({ kind: "action", key, action, node });
    return known;
  }

  #need(need: Need): void {
    if (!this.needs.some(({ key }) => key === need.key)) this.needs.push(need);
  }
}
