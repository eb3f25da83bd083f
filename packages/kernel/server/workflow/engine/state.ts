import type { InstanceState, SignerPlace } from "../../../contract/workflow/index.ts";
import type { Json } from "../compile/json.ts";
import type { Fork } from "./joins.ts";

/** A person in one of their posts. */
export interface Handler {
  personId: string;
  postId: string;
  unitId: string;
  departmentId: string | null;
  name: string;
  /** Leaders' order within the unit. */
  rank: number;
}

/** Where an instance stands: at a person's step, or at a join whose other branches are still under way. */
export interface Token {
  no: number;
  node: string;
  /** The flow it came by; null where it was put by an operation. */
  via: string | null;
  forks: Fork[];
  /** Who passed the case on. */
  by: Handler | null;
  /** What was chosen in the last step. */
  outcome: string | null;
  /** What comes back when this step is completed, because it was sent back "straight back to me". */
  back: Suspended | null;
}

/** A part of an instance that waits while an earlier step is repeated. */
export interface Suspended {
  tokens: Token[];
  tasks: Task[];
  trail: Record<string, Passed>;
  /** What had not run out yet; absent in states from before this was kept. */
  timers?: Timer[];
}

/** Somebody was asked to sign by another handler of the step; they give an opinion, the step's choice is not theirs. */
export interface Sign {
  /** The number of the task of whoever asked. */
  by: number;
  place: SignerPlace;
}

/** One person's part in a step. A task that was handled stays in the state until its step is over. */
export interface Task {
  no: number;
  /** The token of its step. */
  token: number;
  state: "waiting" | "open" | "held" | "done";
  handler: Handler;
  /** ISO 8601; null: no deadline. */
  due: string | null;
  outcome: string | null;
  /** The number of the task that this one gives back to its handler. */
  again: number | null;
  sign: Sign | null;
}

/** What waits for a moment: a token at a timer, or a timer on the edge of a step or sub-process. */
export interface Timer {
  no: number;
  /** 0 on the edge of a sub-process, where any number of tokens may be. */
  token: number;
  node: string;
  /** ISO 8601. */
  at: string;
  /** How often it still runs out, this time included. */
  times: number;
}

/** The last time a step was handled. */
export interface Passed {
  /** The token that stood there; its tasks tell who handled it. */
  token: number;
  forks: Fork[];
  /** Later passings have higher numbers. */
  order: number;
  outcome: string | null;
  /** False once the case went back to before this step. */
  passed: boolean;
}

/** Where a case comes from; never changes. */
export interface Origin {
  drafter: Handler;
  unitId: string;
}

/** Everything that decides what may happen next in an instance. Values are replaced, never changed in place. */
export interface State {
  status: InstanceState;
  origin: Origin;
  /** The last number given to a token, task, fork or passing. */
  count: number;
  tokens: Record<string, Token>;
  tasks: Record<string, Task>;
  timers: Record<string, Timer>;
  trail: Record<string, Passed>;
  fields: Record<string, Json>;
  /** Handlers chosen for steps that are not reached yet. */
  chosen: Record<string, string[]>;
}

/** An instance before its start. */
export function emptyState(origin: Origin): State {
  return { status: "running", origin, count: 0, tokens: {}, tasks: {}, timers: {}, trail: {}, fields: {}, chosen: {} };
}

export const tasksOf = (state: State, token: number): Task[] =>
  Object.values(state.tasks).filter((task) => task.token === token);

/** The parts that decide a step, without those who were only asked to sign. */
export const deciding = (tasks: readonly Task[]) => tasks.filter(({ sign }) => sign === null);

/** Not ended: somebody has it, will have it, or may still get it. */
export const isLeft = (task: Task) => task.state !== "done";
