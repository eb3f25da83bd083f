import type { CaseUrgency } from "../../../contract/workflow/index.ts";
import { type Actor, sql, type WriteContext } from "../../base/index.ts";
import type { Json } from "../compile/json.ts";
import type { CaseRef } from "../module.ts";
import { requireCase } from "../store/load.ts";
import { perform } from "./perform.ts";

export interface CaseUpdate {
  case: CaseRef;
  title?: string;
  urgency?: CaseUrgency;
  /** Fields that conditions and rules of later steps see. */
  fields?: Record<string, Json>;
}

/**
 * Carries changes of a running case to its process: lists of tasks that are not done and copies not yet read show its new words.
 * @throws AppError kernel.not_found when the case runs no process
 */
export async function updateCase(
  context: WriteContext & { actor?: Actor | undefined },
  order: CaseUpdate,
): Promise<void> {
  const instance = await requireCase(context.tx, order.case);
  const { title = instance.title, urgency = instance.urgency, fields } = order;
  if (title !== instance.title || urgency !== instance.urgency)
    await rename(context, { ...order, title, urgency }, instance.id);
  if (fields && Object.keys(fields).length > 0) {
    const renamed = { ...instance, title, urgency };
    await perform(context, { instance: renamed, operation: { kind: "update", fields }, actor: context.actor });
  }
}

async function rename(
  { tx }: WriteContext,
  { case: ref, title, urgency }: CaseUpdate,
  instanceId: string,
): Promise<void> {
  await sql`
    with instance as (
      update kernel.process_instance set title = ${title}, urgency = ${urgency} where id = ${instanceId}),
    copies as (
      update kernel.circulation set title = ${title}, urgency = ${urgency}
      where case_type = ${ref.type} and case_id = ${ref.id} and read_at is null)
    update kernel.task set title = ${title}, urgency = ${urgency}
    where instance_id = ${instanceId} and state in ('waiting', 'open', 'held')`.execute(tx);
}
