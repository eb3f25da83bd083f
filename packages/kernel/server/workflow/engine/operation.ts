import type { SignerPlace } from "../../../contract/workflow/index.ts";
import type { Graph } from "../compile/graph.ts";
import type { Json } from "../compile/json.ts";
import type { Patch } from "./patch.ts";
import type { Handler, Origin } from "./state.ts";

/** What a handler says besides their choice. */
export interface Passing {
  fields: Record<string, Json>;
  /** For steps whose handlers the previous handler chooses: persons by step. */
  chosen: Record<string, string[]>;
}

export interface Route {
  step: string;
  persons: string[];
}

/** What is done to an instance, with everything that does not stand in its state. Tasks are named by their numbers. */
export type EngineOperation =
  | ({ kind: "start"; origin: Origin } & Passing)
  /** `route`: to this step instead of along the drawn way; without persons its own rules find them. */
  | ({ kind: "complete"; task: number; outcome: string | null; route?: Route | undefined } & Passing)
  /** `to`: a step, or the step before, or the drafter; `resume`: through all steps again, or straight back. */
  | { kind: "sendBack"; task: number; to: { step: string } | "previous" | "drafter"; resume: "again" | "direct" }
  /** `patch`: what the operation did that ended the task. */
  | { kind: "withdraw"; task: number; patch: Patch; actions: number }
  | { kind: "transfer"; task: number; to: Handler }
  | { kind: "addSigner"; task: number; people: Handler[]; place: SignerPlace }
  | { kind: "removeSigner"; task: number; signers: number[] }
  /** As transfer, by whoever keeps the cases; also what is held or waits. Null: the others of the step do without. `fresh`: with a deadline of its own. */
  | { kind: "changeHandler"; task: number; to: Handler | null; fresh?: boolean }
  /** Takes the whole case to this step, whatever is under way; without persons its own rules find them. */
  | { kind: "jump"; step: string; persons?: string[] }
  | { kind: "timer"; timer: number }
  /** Goes on with another version of the process, whose graph it is decided on; `from`: the graph of the version before. */
  | { kind: "migrate"; from: Graph }
  | { kind: "suspend" }
  | { kind: "resume" }
  | { kind: "claim"; task: number }
  | { kind: "release"; task: number }
  /** Sets fields of the case while it waits. */
  | { kind: "update"; fields: Record<string, Json> }
  | { kind: "terminate" };

export type Of<Kind extends EngineOperation["kind"]> = Extract<EngineOperation, { kind: Kind }>;
