import { AppError } from "../../base/index.ts";
import type { Graph } from "../compile/graph.ts";
import type { Json } from "../compile/json.ts";
import { type Decided, decide } from "../engine/decide.ts";
import { type DueQuestion, type Lookup, noFacts } from "../engine/facts.ts";
import type { EngineOperation } from "../engine/operation.ts";
import { apply, type Patch } from "../engine/patch.ts";
import type { Handler, State, Task } from "../engine/state.ts";

/** A person of the imagined office; the same name is always the same person. */
export function person(name: string, rank = 0): Handler {
  const hex = Buffer.from(name.padEnd(6, ".")).toString("hex").slice(0, 12).padStart(12, "0");
  const id = (kind: string) => `0000000${kind}-0000-7000-8000-${hex}`;
  return { personId: id("1"), postId: id("2"), unitId: id("3"), departmentId: null, name, rank };
}

/** Who is who, for a game. */
export interface Office {
  drafter: Handler;
  holdersOf(role: string): Handler[];
  /** Whoever looks after what nobody else gets. */
  keeper: Handler;
  person(name: string): Handler;
}

export const origin = { drafter: person("drafter"), unitId: person("drafter").unitId };

/** In this office the role `r3` is held by three persons, `r0` by nobody. */
export function holdersOf(role: string): Handler[] {
  return Array.from({ length: Number(/\d+/.exec(role)?.[0] ?? 1) }, (_, place) => person(`${role}.${place}`, place));
}

const imagined: Office = { drafter: origin.drafter, holdersOf, keeper: person("office"), person };

interface Entry {
  operation: EngineOperation;
  before: State | undefined;
  decided: Decided;
}

/** An instance in memory: the engine, an imagined office, and what happened. */
export class Game {
  readonly graph: Graph;
  readonly history: Entry[] = [];
  /** Every task that ever was. */
  readonly tasks = new Map<number, Task>();
  state: State;
  readonly acted: string[] = [];
  actions: Record<string, (state: State) => Record<string, Json>> = {};

  readonly office: Office;

  constructor(
    graph: Graph,
    fields: Record<string, Json> = {},
    chosen: Record<string, string[]> = {},
    office = imagined,
  ) {
    this.graph = graph;
    this.office = office;
    const { drafter } = office;
    this.state = this.#perform(
      { kind: "start", origin: { drafter, unitId: drafter.unitId }, fields, chosen },
      undefined,
    );
  }

  /** @throws AppError as the engine does; nothing has changed then */
  perform(operation: EngineOperation): State {
    this.state = this.#perform(operation, this.state);
    return this.state;
  }

  #perform(operation: EngineOperation, before: State | undefined): State {
    const facts = noFacts();
    const acted: string[] = [];
    for (;;) {
      const { needs, decided } = decide(this.graph, before, operation, facts);
      if (decided) {
        this.acted.push(...acted);
        return this.#remember({ operation, before, decided });
      }
      for (const need of needs) {
        if (need.kind === "due") facts.due.set(need.key, { due: dueIn(need.question), remind: null });
        else if (need.kind === "handlers") facts.handlers.set(need.key, this.find(need.lookup));
        else {
          acted.push(need.action);
          facts.actions.set(need.key, this.actions[need.action]?.(before ?? this.state) ?? {});
        }
      }
    }
  }

  #remember(entry: Entry): State {
    this.history.push(entry);
    for (const task of Object.values(entry.decided.state.tasks)) this.tasks.set(task.no, task);
    for (const [no, { state, reason }] of entry.decided.closed)
      if (state === "done" && !reason) this.tasks.set(no, { ...this.tasks.get(no)!, state });
    return entry.decided.state;
  }

  find(lookup: Lookup): Handler[] {
    switch (lookup.find) {
      case "holder":
        return [this.office.drafter];
      case "role":
        return this.office.holdersOf(lookup.role);
      case "handlersOf":
        return [...this.tasks.values()]
          .filter(
            ({ token, state, sign, no }) =>
              token === lookup.token && state === "done" && sign === null && this.#stands(no),
          )
          .map(({ handler }) => handler);
      case "office":
        return [this.office.keeper];
      default:
        return [];
    }
  }

  /** A withdrawn task was not handled. */
  #stands(no: number): boolean {
    return !this.history.some(({ decided }) => decided.closed.get(no)?.state === "closed");
  }

  /** Tasks that can be acted upon, in the order of their numbers. */
  get open(): Task[] {
    return Object.values(this.state.tasks).filter(({ state }) => state === "open");
  }

  /** The open tasks as `step person`. */
  get standing(): string[] {
    return this.open.map((task) => `${this.state.tokens[task.token]!.node} ${task.handler.name}`).sort();
  }

  taskOf(name: string, step?: string): Task {
    const found = this.open.find(
      ({ handler, token }) => handler.name === name && (!step || this.state.tokens[token]!.node === step),
    );
    if (!found) throw new Error(`${name} has no open task; there are: ${this.standing.join(", ")}`);
    return found;
  }

  complete(
    name: string,
    outcome: string | null = null,
    fields: Record<string, Json> = {},
    chosen: Record<string, string[]> = {},
  ) {
    const { no } = this.taskOf(name);
    this.perform({ kind: "complete", task: no, outcome, fields, chosen });
    return no;
  }

  /** Takes back what the operation that ended this task did. */
  withdraw(task: number): State {
    const entry = this.history.findLast(({ decided }) => decided.closed.has(task));
    // What was withdrawn already is no longer done; the policy knows it from the task's row.
    if (entry?.decided.closed.get(task)?.state !== "done") throw new AppError("workflow.nothing_to_withdraw");
    const { patch, actions } = entry.decided;
    return this.perform({ kind: "withdraw", task, patch: wire(patch), actions: actions.length });
  }

  /** The state that the history alone gives. */
  get rebuilt(): State {
    return this.history.reduce<State | undefined>(
      (state, { decided }) => apply(state, wire(decided.patch)),
      undefined,
    )!;
  }
}

/** In this office timers have a time, and steps a deadline only where a field says it. */
const dueIn = ({ due, at }: DueQuestion) => {
  if (due && "span" in due) return new Date(due.span).toISOString();
  return due && "field" in due ? at : null;
};

/** As it comes back from the database. */
export const wire = (patch: Patch): Patch => JSON.parse(JSON.stringify(patch));

/** What two states have in common that differ only in the numbers of given-back tasks. */
export function essence(state: State) {
  const tasks = Object.values(state.tasks)
    .map(({ token, state: how, handler, due, outcome }) => `${token} ${handler.name} ${how} ${due} ${outcome}`)
    .sort();
  return { ...state, count: 0, tasks };
}
