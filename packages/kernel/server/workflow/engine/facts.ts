import type { Due, WorkingTime } from "../compile/graph.ts";
import type { Json } from "../compile/json.ts";
import type { Handler } from "./state.ts";

/** A question to the directory of people, with nothing left to work out from the case. */
export type Lookup = Sought & {
  /** Whose posts do not count, or which post: of somebody who is about to leave, or one that is about to end. */
  without?: string | undefined;
};

type Sought =
  | { find: "persons"; ids: string[] }
  | { find: "posts"; ids: string[] }
  /** The person in this post, or in their main one if the post has ended. */
  | { find: "holder"; person: string; post: string }
  | { find: "role"; role: string; units: string[] }
  | { find: "superiorRole"; role: string; units: string[] }
  /** The head of each department, and the first leader of each unit. */
  | { find: "leaders"; departments: string[]; units: string[] }
  /** The leader one level up from a post. */
  | { find: "above"; post: string }
  /** Who handled the step where this token stood. */
  | { find: "handlersOf"; token: number }
  /** Who looks after a unit's cases that nobody else gets. */
  | { find: "office"; unit: string };

export interface DueQuestion {
  due: Due | null;
  warn: WorkingTime | null;
  idle: WorkingTime;
  /** What the field holds, where `due` names one. */
  at: string | null;
}

export interface DueTimes {
  due: string | null;
  remind: string | null;
}

/** What the engine must be told before it can decide. */
export type Need =
  | { kind: "handlers"; key: string; lookup: Lookup }
  | { kind: "due"; key: string; question: DueQuestion }
  | { kind: "action"; key: string; action: string; node: string };

/** What it has been told, by the keys of the needs. */
export interface Facts {
  handlers: Map<string, Handler[]>;
  due: Map<string, DueTimes>;
  /** Fields that a service action set. */
  actions: Map<string, Record<string, Json>>;
}

export const noFacts = (): Facts => ({ handlers: new Map(), due: new Map(), actions: new Map() });
