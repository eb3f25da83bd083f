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
export async function moveDelivery(context: WriteContext, { id }: DeliveryRow, move: Move, by: Actor) {
  const moved = await moveIf(context, { id, condition: sql`true` }, move, by);
  return moved!;
}

/**
 * Accepts a copy that waits in the actor's unit and has been read then, in one statement that locks it first.
 * @returns the row as it is now; undefined where there is nothing to accept
 */
export const acceptWaiting = (
  context: WriteContext,
  by: Actor,
  deliveryId: string,
): Promise<DeliveryRow | undefined> => {
  const condition = sql`unit_id = ${by.unitId} and state in ('sent', 'delivered', 'opened')`;
  return moveIf(context, { id: deliveryId, condition }, { type: "accepted", isRead: true }, by);
};

async function moveIf(
  { tx, now }: WriteContext,
  { id, condition }: { id: string; condition: ReturnType<typeof sql> },
  { type, reason, isRead = false }: Move,
  by: Actor,
): Promise<DeliveryRow | undefined> {
  const change = changes[type];
  const { rows } = await sql<DeliveryRow>`/*kept*/
    with mine as (select id from kernel.delivery where id = ${id} and ${condition} for update),
    receipt as (
      insert into kernel.receipt (id, delivery_id, type, unit_id, person_id, person_name, at, ip, reason)
      select ${newId()}::uuid, id, ${type}, ${by.unitId}::uuid, ${by.personId}::uuid, ${by.name}, ${now}::timestamptz,
        ${by.ip}, ${reason ?? null} from mine
      returning id),
    ${unsigned},
    readers as (
      insert into kernel.delivery_read (delivery_id, person_id, read_at)
      select id, ${by.personId}::uuid, ${now}::timestamptz from mine where ${isRead}::boolean
      on conflict do nothing
      returning 1)
    update kernel.delivery d
    set ${change(now, by)}, reader_count = reader_count + (select count(*) from readers), reason = coalesce(${reason ?? null}::text, reason), version = version + 1
    from mine where d.id = ${id}
    returning d.*`.execute(tx);
  return rows[0];
}

/** Every statement that writes receipts, as `receipt` that returns their ids, has them wait for their signature by this part. */
export const unsigned = sql`unsigned as (insert into kernel.receipt_unsigned (receipt_id) select id from receipt)`;

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
