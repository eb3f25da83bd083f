import type { DelegationView } from "../../../contract/access/index.ts";
import { type AbsenceView, mostHandedOver } from "../../../contract/workflow/index.ts";
import { AppError, forbidden, notFound, sql, type Tx } from "../../base/index.ts";
import { apart } from "./apart.ts";
import { changeHandler } from "./intervene.ts";
import { type ActingContext, meetTask, requireVerdict } from "./meet.ts";
import { isOwnDraft } from "./relation.ts";
import { transferMet } from "./transfer-task.ts";

type Given = Pick<AbsenceView, "handedOver" | "kept">;
type Wish = Pick<DelegationView, "from" | "to" | "kinds" | "reason">;

/**
 * Gives a person's open tasks of the delegation's kinds to the deputy: by the person as far as the steps allow, or by whoever keeps
 * the unit's cases. What is refused stays, and the deputy may handle it in the person's name.
 */
export async function handOverOpen(context: ActingContext, wish: Wish): Promise<Given> {
  const given: Given = { handedOver: 0, kept: [] };
  for (const { id: taskId, title } of await openTasks(context.tx, wish)) {
    const refusal = await apart(context, (part) => give(part, taskId, wish));
    if (refusal) given.kept.push({ taskId, title, ...refusal });
    else given.handedOver += 1;
  }
  context.note({ handedOver: given.handedOver, kept: given.kept.length });
  return given;
}

/** By task_todo, in one order everywhere, so that two who hand over do not wait for each other. */
async function openTasks(tx: Tx, { from, kinds }: Wish): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from kernel.task
    where person_id = ${from.id} and state = 'open' and (${kinds}::text[] is null or kind = any (${kinds}::text[]))
    order by id limit ${mostHandedOver}`.execute(tx);
  return rows;
}

async function give(context: ActingContext, taskId: string, { from, to, reason }: Wish): Promise<void> {
  const { actor, services } = context;
  const meeting = await meetTask(context, taskId);
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
