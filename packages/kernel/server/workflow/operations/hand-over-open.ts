import { type AbsenceView, handedOverAtOnce } from "../../../contract/workflow/index.ts";
import { beginBatch } from "../batch/batch-row.ts";
import { countOpenTasks, giveTask, type HandOverWish, openTasks } from "../batch/hand-over-work.ts";
import { apart } from "./apart.ts";
import type { ActingContext } from "./meet.ts";

type Given = Pick<AbsenceView, "handedOver" | "kept" | "runId">;
const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * Gives a person's open tasks of the delegation's kinds to the deputy; what is refused stays, and the deputy may handle it in the
 * person's name. More of them than anybody waits for are given by a run.
 */
export async function handOverOpen(context: ActingContext, delegation: HandOverWish): Promise<Given> {
  const { from, to, kinds, reason } = delegation;
  const wish: HandOverWish = { from, to, kinds, reason };
  const given: Given = { handedOver: 0, kept: [], runId: null };
  const tasks = await openTasks(context.tx, wish, FIRST, handedOverAtOnce + 1);
  if (tasks.length > handedOverAtOnce) {
    const total = await countOpenTasks(context.tx, wish);
    const { id } = await beginBatch(context, { kind: "handOver", subjectId: from.id, wish, total });
    context.note({ run: id, total });
    return { ...given, runId: id };
  }
  for (const { id: taskId, title } of tasks) {
    const refusal = await apart(context, (part) => giveTask(part, taskId, wish));
    if (refusal) given.kept.push({ taskId, title, ...refusal });
    else given.handedOver += 1;
  }
  context.note({ handedOver: given.handedOver, kept: given.kept.length });
  return given;
}
