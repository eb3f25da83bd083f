import type { Graph } from "../compile/graph.ts";
import { claim, release } from "./claim.ts";
import { complete } from "./complete.ts";
import type { Facts, Need } from "./facts.ts";
import { guardScopes } from "./guard-scopes.ts";
import { jump, resume, suspend } from "./intervene.ts";
import { migrate } from "./migrate.ts";
import type { EngineOperation } from "./operation.ts";
import { diff, type Patch } from "./patch.ts";
import { removeSigner } from "./remove-signer.ts";
import { type Closing, Run, type Skipped } from "./run.ts";
import { runOut } from "./run-out.ts";
import { sendBack } from "./send-back.ts";
import { addSigner } from "./signers.ts";
import { start } from "./start.ts";
import { emptyState, type State } from "./state.ts";
import { terminate } from "./terminate.ts";
import { changeHandler, transfer } from "./transfer.ts";
import { withdraw } from "./withdraw.ts";

/** What an operation comes to. */
export interface Decided {
  state: State;
  patch: Patch;
  /** How tasks ended, by their numbers. */
  closed: Map<number, Closing>;
  /** Steps that were passed over, and why. */
  skipped: Skipped[];
  /** When handlers are reminded of tasks opened here; ISO 8601 by the tasks' numbers. */
  reminders: Map<number, string>;
  /** Service actions that were passed. */
  actions: string[];
  /** Flows that were taken. */
  flows: string[];
}

export type Decision = { needs: Need[]; decided?: undefined } | { needs?: undefined; decided: Decided };

/**
 * Decides an operation. Pure: the same arguments give the same answer. Where something must be found out first it says
 * what; asked again with those facts it comes further.
 * @param state undefined for `start`
 * @throws AppError why the operation is not possible; nothing has happened then
 */
export function decide(graph: Graph, state: State | undefined, operation: EngineOperation, facts: Facts): Decision {
  const before = operation.kind === "start" ? emptyState(operation.origin) : state!;
  const run = new Run(graph, before, facts);
  perform(run, operation);
  guardScopes(run, before, operation.kind !== "withdraw");
  if (run.needs.length > 0) return { needs: run.needs };
  const { closed, skipped, reminders, actions, flows } = run;
  return { decided: { state: run.state, patch: diff(state, run.state), closed, skipped, reminders, actions, flows } };
}

function perform(run: Run, operation: EngineOperation): void {
  if (operation.kind === "start") start(run, operation);
  else if (operation.kind === "complete") complete(run, operation);
  else if (operation.kind === "sendBack") sendBack(run, operation);
  else if (operation.kind === "withdraw") withdraw(run, operation);
  else if (operation.kind === "transfer") transfer(run, operation);
  else if (operation.kind === "changeHandler") changeHandler(run, operation);
  else if (operation.kind === "addSigner") addSigner(run, operation);
  else if (operation.kind === "removeSigner") removeSigner(run, operation);
  else if (operation.kind === "timer") runOut(run, operation);
  else if (operation.kind === "jump") jump(run, operation);
  else if (operation.kind === "migrate") migrate(run, operation);
  else if (operation.kind === "suspend") suspend(run);
  else if (operation.kind === "resume") resume(run);
  else if (operation.kind === "claim") claim(run, operation);
  else if (operation.kind === "release") release(run, operation);
  else if (operation.kind === "update") Object.assign(run.state.fields, operation.fields);
  else terminate(run);
}
