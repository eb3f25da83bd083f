import { permissionHolders } from "../../access/index.ts";
import { asSystem, type Event, type JobContext, newId, sql } from "../../base/index.ts";
import { unsigned } from "../store.ts";

interface Waiting {
  id: string;
  unit_id: string;
}

/**
 * Brings the copies of a dispatch into the units' boxes. A unit in which nobody may receive keeps `sent`, and its sender
 * and the security administrators are told, so that no copy waits where no one looks.
 */
export function deliver({ services }: JobContext, event: Event<{ dispatchId: string }>): Promise<void> {
  const { dispatchId } = event.payload;
  return asSystem(services, "delivery.deliver", async ({ tx, now, emit, note, subject }) => {
    const { rows } = await sql<Waiting>`
      select id, unit_id from kernel.delivery where dispatch_id = ${dispatchId} and state = 'sent'`.execute(tx);
    const receivers = await permissionHolders(
      tx,
      services,
      "delivery.receive",
      rows.map(({ unit_id }) => unit_id),
    );
    const reached = rows.filter(({ unit_id }) => receivers.has(unit_id)).map(({ id }) => id);
    const unreached = rows.filter(({ unit_id }) => !receivers.has(unit_id));
    await sql`
      with arrived as (
        update kernel.delivery set state = 'delivered', version = version + 1
        where id = any(${reached}::uuid[]) and state = 'sent'
        returning id, unit_id),
      receipt as (
        insert into kernel.receipt (id, delivery_id, type, unit_id, at)
        select r.receipt_id, a.id, 'delivered', a.unit_id, ${now}
        from arrived a
        join unnest(${reached}::uuid[], ${reached.map(newId)}::uuid[]) as r (id, receipt_id) on r.id = a.id
        returning id),
      ${unsigned}
      select 1`.execute(tx);
    subject({ type: "dispatch", id: dispatchId });
    note({ delivered: reached.length, undeliverable: unreached.length });
    emit("delivery.delivered", { dispatchId, deliveries: rows.map(({ id, unit_id }) => ({ id, unitId: unit_id })) });
    if (unreached.length > 0)
      emit("delivery.undeliverable", {
        dispatchId,
        deliveries: unreached.map(({ id, unit_id }) => ({ id, unitId: unit_id })),
      });
  });
}
