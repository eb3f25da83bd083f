import { type Actor, ahead, along, newId, notFound, sql, type WriteContext } from "../base/index.ts";
import { lockDelivery, readDelivery, unsigned } from "./store.ts";
import type { DeliveryRow } from "./tables.ts";

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
  const db = ahead(context.tx);
  const row = await (db ? readDelivery(db, deliveryId) : lockDelivery(context.tx, deliveryId));
  if (row?.unit_id !== actor.unitId) throw notFound();
  if (row.finished_at) return;
  context.last(along(context.tx, "delivery", partsOf(context, row, actor, result)));
  context.emit("delivery.finished", { deliveryId, dispatchId: row.dispatch_id, unitId: actor.unitId });
}

/** Finishes a copy, and adds its receipt; run again where it has changed since it was read. */
function partsOf({ now }: WriteContext, { id, version }: DeliveryRow, by: Actor, result: string | null) {
  return [
    sql`finished as (
      update kernel.delivery set finished_at = ${now}, reason = ${result}, handlers = null,
        version = kernel.next_version(version, ${version})
      where id = ${id}
      returning id)`,
    sql`receipt as (
      insert into kernel.receipt (id, delivery_id, type, unit_id, person_id, person_name, at, ip, reason)
      select ${newId()}::uuid, id, 'finished', ${by.unitId}::uuid, ${by.personId}::uuid, ${by.name}, ${now}::timestamptz, ${by.ip}, ${result}
      from finished
      returning id)`,
    unsigned,
  ];
}
