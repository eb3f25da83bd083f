import { type Actor, newId, notFound, sql, type WriteContext } from "../base/index.ts";
import { lockDelivery, unsigned } from "./store.ts";

/**
 * Says that the unit is done with its copy, and to the sender what came of it; called by the module that handles it there. Doing it
 * twice changes nothing.
 */
export async function finishDelivery(
  context: WriteContext,
  actor: Actor,
  deliveryId: string,
  result: string | null,
): Promise<void> {
  const { emit } = context;
  const dispatchId = await finishOnce(context, actor, deliveryId, result);
  if (dispatchId) return emit("delivery.finished", { deliveryId, dispatchId, unitId: actor.unitId });
  const row = await lockDelivery(context.tx, deliveryId);
  if (row?.unit_id !== actor.unitId) throw notFound();
}

/** Finishes a copy that is not yet, and adds its receipt. @returns its dispatch; undefined where there was nothing to finish */
async function finishOnce(
  { tx, now }: WriteContext,
  by: Actor,
  deliveryId: string,
  result: string | null,
): Promise<string | undefined> {
  const { rows } = await sql<{ dispatch_id: string }>`/*kept*/
    with finished as (
      update kernel.delivery set finished_at = ${now}, reason = ${result}, handlers = null, version = version + 1
      where id = ${deliveryId} and unit_id = ${by.unitId} and finished_at is null
      returning id, dispatch_id),
    receipt as (
      insert into kernel.receipt (id, delivery_id, type, unit_id, person_id, person_name, at, ip, reason)
      select ${newId()}::uuid, id, 'finished', ${by.unitId}::uuid, ${by.personId}::uuid, ${by.name}, ${now}::timestamptz, ${by.ip}, ${result}
      from finished
      returning id),
    ${unsigned}
    select dispatch_id from finished`.execute(tx);
  return rows[0]?.dispatch_id;
}
