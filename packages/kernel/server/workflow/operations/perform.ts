import type { Operation } from "../../../contract/workflow/index.ts";
import type { Actor, WriteContext } from "../../base/index.ts";
import { type Decided, decide } from "../engine/decide.ts";
import { noFacts } from "../engine/facts.ts";
import type { EngineOperation } from "../engine/operation.ts";
import { changesOf } from "../store/changes.ts";
import { findOut } from "../store/facts.ts";
import type { LoadedInstance, TaskRow } from "../store/instance.ts";
import { type HistoryEntry, writeOperation } from "../store/write.ts";
import { bearWitness } from "./bear-witness.ts";
import { emitOperation } from "./events.ts";

/** An operation on a loaded instance, and what the history is to say of it. */
export interface Performance {
  instance: LoadedInstance;
  operation: EngineOperation;
  actor: Actor | undefined;
  onBehalfOf?: HistoryEntry["onBehalfOf"];
  /** The task acted upon. */
  task?: TaskRow;
  outcome?: string | null;
  opinion?: string | null;
  /** The file of what was written by hand. */
  handwriting?: string | null;
  detail?: Record<string, unknown> | undefined;
  /** For the first operation: the version that the instance runs on. */
  versionId?: string;
  /** The version that it runs on from now on; `instance` has that version's graph. */
  migratesTo?: string;
}

/** What came of it. */
export interface Performed {
  instanceId: string;
  decided: Decided;
  /** The tasks that are open now because of it. */
  opened: { taskId: string; personId: string; node: string }[];
}

/**
 * Decides an operation, finding out what the engine asks for, and writes it: one statement for people (if any are sought),
 * one for all rows, which goes with the end of the transaction: what it refuses, the transaction refuses.
 */
export async function perform(context: WriteContext, performance: Performance): Promise<Performed> {
  const { instance, task, actor, versionId, migratesTo } = performance;
  const decided = await decideWithFacts(context, performance);
  const changes = changesOf(instance, decided, task, context.now);
  const entry = entryOf(performance, decided);
  await bearWitness(context, instance, entry);
  const writing = {
    instance,
    decided,
    changes,
    entry,
    task,
    now: context.now,
    ...(versionId && { versionId }),
    migratesTo,
  };
  context.last(writeOperation(context.tx, writing));
  emitOperation(context, writing);
  if (performance.onBehalfOf && actor) context.onBehalfOf(performance.onBehalfOf.id);
  const open = changes.opened.filter((opened) => opened.task.state === "open");
  const opened = open.map(({ id, task: { handler }, node }) => ({ taskId: id, personId: handler.personId, node }));
  return { instanceId: instance.id, decided, opened };
}

async function decideWithFacts(context: WriteContext, performance: Performance): Promise<Decided> {
  const { instance, operation, actor, versionId } = performance;
  const facts = noFacts();
  const fields = "fields" in operation ? { ...instance.state.fields, ...operation.fields } : instance.state.fields;
  const asker = {
    context,
    actor,
    case: instance.case,
    unitId: instance.unitId,
    directory: instance.directory,
    instanceId: versionId ? null : instance.id,
    fields,
  };
  for (;;) {
    const { needs, decided } = decide(instance.graph, versionId ? undefined : instance.state, operation, facts);
    if (decided) return decided;
    await findOut(needs, facts, asker);
  }
}

function entryOf(
  { operation, task, actor, onBehalfOf, outcome, opinion, handwriting, detail }: Performance,
  decided: Decided,
): HistoryEntry {
  const { skipped, actions, flows } = decided;
  return {
    operation: operation.kind satisfies Operation,
    actor,
    onBehalfOf,
    taskId: task?.id ?? null,
    node: task?.node ?? null,
    stepName: task?.stepName ?? null,
    outcome: outcome ?? null,
    opinion: opinion ?? null,
    handwriting: handwriting ?? null,
    detail: {
      ...detail,
      ...(handwriting && { handwriting }),
      ...(flows.length > 0 && { flows }),
      ...(skipped.length > 0 && { skipped }),
      ...(actions.length > 0 && { actions }),
    },
  };
}
