import { asSystem, type Event, type JobContext, newId, sql } from "../../base/index.ts";

interface Arrived {
  id: string;
  unit_id: string;
  receivers: number;
}

/**
 * Brings the copies of a dispatch into the units' boxes. A unit in which nobody may receive keeps `sent`, and its sender
 * and the administrators are told, so that no copy waits where no one looks.
 */
export function deliver({ services }: JobContext, event: Event<{ dispatchId: string }>): Promise<void> {
  const { dispatchId } = event.payload;
  return asSystem(services, "delivery.deliver", async ({ tx, now, emit, note, subject }) => {
    const { rows } = await sql<Arrived>`
      select d.id, d.unit_id, (
        select count(*)::int
        from kernel.post p
        join kernel.post_role r on r.post_id = p.id
        join kernel.role_permission m on m.role = r.role
        where p.unit_id = d.unit_id and p.ended_at is null and m.permission = 'delivery.receive') as receivers
      from kernel.delivery d
      where d.dispatch_id = ${dispatchId} and d.state = 'sent'`.execute(tx);
    const reached = rows.filter(({ receivers }) => receivers > 0).map(({ id }) => id);
    const unreached = rows.filter(({ receivers }) => receivers === 0);
    await sql`
      with arrived as (
        update kernel.delivery set state = 'delivered', version = version + 1
        where id = any(${reached}::uuid[]) and state = 'sent'
        returning id, unit_id)
      insert into kernel.receipt (id, delivery_id, type, unit_id, at)
      select r.receipt_id, a.id, 'delivered', a.unit_id, ${now}
      from arrived a
      join unnest(${reached}::uuid[], ${reached.map(newId)}::uuid[]) as r (id, receipt_id) on r.id = a.id`.execute(tx);
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
