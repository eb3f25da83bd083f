import { type Actor, along, type Db, newId, sql, type Tx, type WriteContext } from "../base/index.ts";
import { type DeliveryRow, type DispatchTable, deliveries } from "./tables.ts";

/** Loads a copy, for looking only or for `moveAtEnd`. */
export const readDelivery = (db: Db, deliveryId: string) => loadDelivery(db, deliveryId, sql``);

/** Loads a copy and locks it. */
export const lockDelivery = (tx: Tx, deliveryId: string) => loadDelivery(tx, deliveryId, sql`for update`);

/**
 * The partition is found when the kept plan begins. A plan for just this id, which would be made each time, promises nothing over it,
 * because the id comes out of a function that is stable only.
 */
async function loadDelivery(db: Db, id: string, lock: ReturnType<typeof sql>): Promise<DeliveryRow | undefined> {
  const { rows } = await sql<DeliveryRow>`/*kept*/
    select * from kernel.delivery where id = concat(${id}::text)::uuid ${lock}`.execute(db);
  return rows[0];
}

/** The same for several, in order of their keys, so that two who lock the same never wait for each other. By their primary key. */
export async function readDeliveries(db: Db, ids: readonly string[], { lock = false } = {}): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`/*kept*/
    select * from kernel.delivery where id = any (array(select unnest(${[...ids]}::uuid[]))) order by id
    ${lock ? sql`for update` : sql``}`.execute(db);
  return rows;
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
  context: WriteContext,
  row: DeliveryRow,
  move: Move,
  by: Actor,
): Promise<DeliveryRow> {
  const parts = sql.join(partsOf(context, row, move, by));
  const { rows } = await sql<DeliveryRow>`/*kept*/ with ${parts} select * from moved`.execute(context.tx);
  return rows[0]!;
}

/** The same with the end of the transaction, which fails and is run again where the copy was read without a lock and has changed since. */
export const moveAtEnd = (context: WriteContext, row: DeliveryRow, move: Move, by: Actor): void =>
  context.last(along(context.tx, "delivery", partsOf(context, row, move, by)));

function partsOf({ now }: WriteContext, { id, version }: DeliveryRow, move: Move, by: Actor) {
  const { type, reason = null, isRead = false } = move;
  return [
    sql`readers as (
      insert into kernel.delivery_read (delivery_id, person_id, read_at)
      select ${id}::uuid, ${by.personId}::uuid, ${now}::timestamptz where ${isRead}::boolean
      on conflict do nothing
      returning 1)`,
    sql`moved as (
      update kernel.delivery
      set ${changes[type](now, by)}, reader_count = reader_count + (select count(*) from readers),
        reason = coalesce(${reason}::text, reason), version = kernel.next_version(version, ${version})
      where id = ${id}
      returning *)`,
    sql`receipt as (
      insert into kernel.receipt (id, delivery_id, type, unit_id, person_id, person_name, at, ip, reason)
      values (${newId()}, ${id}, ${type}, ${by.unitId}, ${by.personId}, ${by.name}, ${now}, ${by.ip}, ${reason})
      returning id)`,
    unsigned,
  ];
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
