import type { Actor } from "../base/index.ts";
import { newId, sql, type Tx, type WriteContext } from "../base/index.ts";
import { type DeliveryRow, type DispatchTable, deliveries } from "./tables.ts";

/** Loads a copy and locks it. */
export function lockDelivery(tx: Tx, deliveryId: string): Promise<DeliveryRow | undefined> {
  return deliveries(tx)
    .selectFrom("kernel.delivery")
    .modifyFront(sql`/*kept*/`)
    .selectAll()
    .where("id", "=", deliveryId)
    .forUpdate()
    .executeTakeFirst();
}

/** How a copy's journey goes on, for `moveDelivery`. */
export interface Move {
  type: "accepted" | "sentBack" | "refused" | "recalled";
  reason?: string;
  /** Whoever does it has read the copy. */
  isRead?: boolean;
}

/**
 * Changes a locked copy and adds its receipt, in one statement.
 * @returns the row as it is now
 */
export async function moveDelivery(
  { tx, now }: WriteContext,
  row: DeliveryRow,
  { type, reason, isRead = false }: Move,
  by: Actor,
): Promise<DeliveryRow> {
  const change = changes[type];
  const { rows } = await sql<DeliveryRow>`/*kept*/
    with receipt as (
      insert into kernel.receipt (id, delivery_id, type, unit_id, person_id, person_name, at, ip, reason)
      values (${newId()}, ${row.id}, ${type}, ${by.unitId}, ${by.personId}, ${by.name}, ${now}, ${by.ip},
        ${reason ?? null})),
    readers as (
      insert into kernel.delivery_read (delivery_id, person_id, read_at)
      select ${row.id}::uuid, ${by.personId}::uuid, ${now}::timestamptz where ${isRead}::boolean
      on conflict do nothing
      returning 1)
    update kernel.delivery
    set ${change(now, by)}, reader_count = reader_count + (select count(*) from readers), reason = coalesce(${reason ?? null}::text, reason), version = version + 1
    where id = ${row.id}
    returning *`.execute(tx);
  return rows[0]!;
}

const changes: Record<Move["type"], (now: Date, by: Actor) => ReturnType<typeof sql>> = {
  accepted: (now, by) => sql`state = 'accepted', accepted_at = ${now}, accepted_by = ${by.personId},
    accepted_by_name = ${by.name}, opened_at = coalesce(opened_at, ${now})`,
  sentBack: () => sql`state = 'sentBack'`,
  refused: () => sql`state = 'refused'`,
  recalled: () => sql`state = 'recalled'`,
};

/** Loads a dispatch and locks it. */
export function lockDispatch(tx: Tx, dispatchId: string): Promise<DispatchTable | undefined> {
  return deliveries(tx)
    .selectFrom("kernel.dispatch")
    .selectAll()
    .where("id", "=", dispatchId)
    .forUpdate()
    .executeTakeFirst();
}
