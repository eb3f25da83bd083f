import { AppError } from "../../base/index.ts";
import type { Graph } from "../compile/graph.ts";
import type { Json } from "../compile/json.ts";
import { type Decided, decide } from "../engine/decide.ts";
import { type Facts, type Need, noFacts } from "../engine/facts.ts";
import type { EngineOperation } from "../engine/operation.ts";
import { emptyState, type Handler, type Origin, type State, type Task, type Timer, tasksOf } from "../engine/state.ts";
import { choiceOf, requireOwn } from "./at-step.ts";

/** Where the rest of the world comes in; nothing of it writes. */
export interface World {
  /** Answers what the engine asks at a moment. `handled`: who handled the steps so far, by their tokens. */
  findOut(needs: readonly Need[], facts: Facts, now: Date, handled: Handled): Promise<void>;
  /** What somebody would choose at a step when the case comes there so often; undefined: the first choice. */
  outcomeAt(node: string, visit: number): string | undefined;
  /** Where somebody would pass the case freely from a step when it comes there so often; undefined: as it is drawn. */
  routeAt(node: string, visit: number): string | undefined;
  /** What somebody would fill in at a step when the case comes there so often. */
  filledAt(node: string, visit: number): Record<string, Json>;
  /** Whom a handler would choose for the steps that may follow a node. */
  choose(node: string, state: State, by: Handler, handled: Handled): Promise<Record<string, string[]>>;
  /** When a task is handled that opened at a moment. */
  handledAt(task: Task, opened: Date): Date;
}
export type Handled = ReadonlyMap<number, readonly Handler[]>;

/** One operation of the rehearsal. */
export interface Move {
  at: Date;
  /** The task that was handled, or the timer that ran out; neither for the start. */
  task: Task | undefined;
  timer: Timer | undefined;
  outcome: string | null;
  /** The step that the case was passed to freely. */
  route: string | null;
  decided: Decided;
  facts: Facts;
}

type Next = { at: Date } & ({ task: Task; timer?: undefined } | { timer: Timer; task?: undefined });

/** A rehearsal that turns longer than this turns for ever. */
const MOST_MOVES = 150;

/** Plays one case through a process by the engine's own decisions, one task after the other in the order of time. */
export class Player {
  readonly #graph: Graph;
  readonly #origin: Origin;
  readonly #world: World;
  readonly #opened = new Map<number, Date>();
  readonly #handled = new Map<number, Handler[]>();
  readonly #visits = new Map<string, number>();
  readonly moves: Move[] = [];
  /** Undefined while not even the start was possible. */
  state: State | undefined;
  at: Date;
  refusal: AppError | undefined;

  constructor(graph: Graph, origin: Origin, startAt: Date, world: World) {
    this.#graph = graph;
    this.#origin = origin;
    this.#world = world;
    this.at = startAt;
  }

  get tooLong(): boolean {
    return this.moves.length > MOST_MOVES;
  }

  /** Goes on until nobody has anything to do, or the engine refuses. */
  async play(fields: Record<string, Json>): Promise<this> {
    try {
      await this.#start(fields);
      for (let next = this.#next(); next && !this.tooLong; next = this.#next()) {
        this.at = next.at;
        await (next.task ? this.#complete(next.task) : this.#runOut(next.timer));
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.refusal = error;
    }
    return this;
  }

  async #start(fields: Record<string, Json>): Promise<void> {
    const origin = this.#origin;
    const chosen = await this.#choose(this.#graph.start, { ...emptyState(origin), fields }, origin.drafter);
    await this.#perform({ kind: "start", origin, fields, chosen }, {});
  }

  async #complete(task: Task): Promise<void> {
    const state = this.state!;
    const node = this.#graph.nodes[state.tokens[task.token]!.node]!;
    const visit = this.#visit(node.id, task, state);
    const outcome = choiceOf(node, this.#world.outcomeAt(node.id, visit));
    const step = this.#world.routeAt(node.id, visit);
    const route = step === undefined ? undefined : { step, persons: [] };
    const fields = this.#world.filledAt(node.id, visit);
    requireOwn(node, Object.keys(fields));
    this.#handled.set(task.token, [...(this.#handled.get(task.token) ?? []), task.handler]);
    const filledIn = { ...state, fields: { ...state.fields, ...fields } };
    const chosen = await this.#choose(node.id, filledIn, task.handler);
    await this.#perform(
      { kind: "complete", task: task.no, outcome, fields, chosen, route },
      { task, outcome, route: step ?? null },
    );
  }

  #runOut(timer: Timer): Promise<void> {
    return this.#perform({ kind: "timer", timer: timer.no }, { timer });
  }

  /** All handlers of one step are one visit. */
  #visit(node: string, task: Task, state: State): number {
    const isFirst = !tasksOf(state, task.token).some((other) => other.state === "done");
    const visit = (this.#visits.get(node) ?? 0) + (isFirst ? 1 : 0);
    this.#visits.set(node, visit);
    return visit;
  }

  /** What happens first; at one moment people come before timers, and what was there first before what came later. */
  #next(): Next | undefined {
    const { tasks, timers } = this.state!;
    const open = Object.values(tasks).filter(({ state }) => state === "open");
    const next: Next[] = [
      ...open.map((task) => ({ task, at: this.#later(this.#world.handledAt(task, this.#opened.get(task.no)!)) })),
      ...Object.values(timers).map((timer) => ({ timer, at: this.#later(new Date(timer.at)) })),
    ];
    return next.reduce<Next | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);
  }

  /** Nothing happens before what has happened. */
  #later(moment: Date): Date {
    return moment > this.at ? moment : this.at;
  }

  #choose(node: string, state: State, by: Handler): Promise<Record<string, string[]>> {
    return this.#world.choose(node, state, by, this.#handled);
  }

  async #perform(operation: EngineOperation, done: Partial<Move>): Promise<void> {
    const facts = noFacts();
    const before = this.state;
    for (;;) {
      const { needs, decided } = decide(this.#graph, before, operation, facts);
      if (decided) {
        const nothing = { task: undefined, timer: undefined, outcome: null, route: null };
        this.moves.push({ at: this.at, ...nothing, ...done, decided, facts });
        this.state = decided.state;
        break;
      }
      await this.#world.findOut(needs, facts, this.at, this.#handled);
    }
    for (const { no, state } of Object.values(this.state.tasks))
      if (state === "open" && !this.#opened.has(no)) this.#opened.set(no, this.at);
  }
}
