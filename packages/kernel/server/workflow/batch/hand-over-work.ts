import type { DelegationView } from "../../../contract/access/index.ts";
import { batchCap } from "../../../contract/workflow/index.ts";
import { AppError, type Db, forbidden, notFound, sql } from "../../base/index.ts";
import { changeHandler } from "../operations/intervene.ts";
import { type ActingContext, meetTask, requireVerdict } from "../operations/meet.ts";
import { isOwnDraft } from "../operations/relation.ts";
import { transferMet } from "../operations/transfer-task.ts";
import type { Work } from "./work.ts";

/** Whose open tasks of which kinds go to whom. */
export type HandOverWish = Pick<DelegationView, "from" | "to" | "kinds" | "reason">;

export const handOverWork: Work<HandOverWish> = {
  async next(tx, _services, { wish, last_id }) {
    const [task] = await openTasks(tx, wish, last_id, 1);
    return task && { id: task.id, what: { zh: task.title, en: task.title } };
  },
  act: (context, { wish }, taskId) => giveTask(context, taskId, wish),
};

/** By task_todo, in one order everywhere, so that two who hand over do not wait for each other. */
export async function openTasks(
  db: Db,
  { from, kinds }: HandOverWish,
  after: string,
  limit: number,
): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from kernel.task
    where person_id = ${from.id} and state = 'open' and (${kinds}::text[] is null or kind = any (${kinds}::text[]))
      and id > ${after}
    order by id limit ${limit}`.execute(db);
  return rows;
}

/** How many there are, counted no further than `batchCap`. */
export async function countOpenTasks(db: Db, { from, kinds }: HandOverWish): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from kernel.task
      where person_id = ${from.id} and state = 'open' and (${kinds}::text[] is null or kind = any (${kinds}::text[]))
      limit ${batchCap}) as c`.execute(db);
  return rows[0]!.count;
}

/**
 * Gives one task to the deputy: by the person as far as the step allows, or by whoever keeps the unit's cases.
 * @throws AppError why it stays
 */
export async function giveTask(
  context: ActingContext,
  taskId: string,
  { from, to, reason }: HandOverWish,
): Promise<void> {
  const { actor, services } = context;
  const meeting = await meetTask(context, taskId, "transfer");
  if (!meeting) throw notFound();
  if (isOwnDraft(services, to.id, meeting.instance)) throw new AppError("workflow.deputy_drafted", { person: to.name });
  if (actor.personId === from.id) {
    requireVerdict("transfer", meeting);
    await transferMet(context, meeting, { toPersonId: to.id, reason });
    return;
  }
  if (!actor.permissions.has("workflow.manageCases")) throw forbidden("workflow.manageCases");
  await changeHandler(context, { taskId, toPersonId: to.id, reason });
}
