import { newId } from "../../base/index.ts";
import type { Decided } from "../engine/decide.ts";
import type { Closing } from "../engine/run.ts";
import { isLeft, type Task } from "../engine/state.ts";
import { idleSpan } from "./facts.ts";
import type { LoadedInstance } from "./instance.ts";

/** A task to be inserted. */
export interface NewTask {
  id: string;
  task: Task;
  node: string;
  stepName: string;
  stepNameEn: string | null;
  /** ISO 8601. */
  remindAt: string;
}

/** What a decision means for rows. */
export interface Changes {
  opened: NewTask[];
  /** Tasks that only changed hands between waiting, open and held. */
  turned: { id: string; task: Task; remindAt: string; opens: boolean }[];
  ended: { id: string; no: number; closing: Closing }[];
}

/**
 * Compares the tasks before and after. A task that was handled and comes back into the state (its step was restored) has
 * its row already.
 * @param acted the task acted upon, which may have left the state long ago (withdraw)
 */
export function changesOf(
  instance: LoadedInstance,
  decided: Decided,
  acted: { no: number; id: string } | undefined,
  now: Date,
): Changes {
  const { state, patch, closed, reminders } = decided;
  const idOf = (no: number) => (no === acted?.no ? acted.id : instance.taskIds.get(no)!);
  const changes: Changes = { opened: [], turned: [], ended: [] };
  const idle = new Date(now.getTime() + idleSpan(instance.graph.idle)).toISOString();
  for (const [before, after] of Object.values(patch.tasks ?? {})) {
    if (!after || !isLeft(after)) continue;
    const remindAt = reminders.get(after.no) ?? after.due ?? idle;
    if (before) changes.turned.push({ id: idOf(after.no), task: after, remindAt, opens: before.state === "waiting" });
    else
      changes.opened.push({
        id: newId(),
        task: after,
        remindAt,
        ...placeOf(instance, state.tokens[after.token]!.node),
      });
  }
  for (const [no, closing] of closed) changes.ended.push({ id: idOf(no), no, closing });
  return changes;
}

/** A node as the rows of its tasks name it. */
export function placeOf(
  { graph }: Pick<LoadedInstance, "graph">,
  node: string,
): Pick<NewTask, "node" | "stepName" | "stepNameEn"> {
  const known = graph.nodes[node];
  return { node, stepName: known?.name || node, stepNameEn: known?.nameEn ?? null };
}
