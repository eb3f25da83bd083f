import type { DeliveryUrgency } from "../../contract/delivery/index.ts";
import { AppError, newId, sql, type Tx, type WriteContext } from "../base/index.ts";
import { scheduleReminders } from "./jobs/remind.ts";

export interface DispatchOrder {
  subject: { type: string; id: string };
  title: string;
  number?: string | null;
  urgency: DeliveryUrgency;
  senderUnitId: string;
  /** The sender as printed on the document; may name several units. */
  senderName: string;
  sentBy: { id: string; name: string };
  /** 主送 and 抄送; a unit named in both gets one copy as 主送, and a unit that has a live copy already gets none. */
  unitIds: readonly string[];
  copyUnitIds?: readonly string[];
  /** By when each unit is to be done with it. */
  dueAt?: Date | null;
}

export interface DispatchResult {
  dispatchId: string;
  /** How many copies were sent. */
  unitCount: number;
}

/**
 * Sends one subject to any number of units, in one statement whatever their number, inside the caller's transaction.
 * @throws AppError delivery.no_units when no unit is left that exists and has no copy yet
 */
export async function dispatch(context: WriteContext, order: DispatchOrder): Promise<DispatchResult> {
  const { tx, now, emit } = context;
  const { subject } = order;
  const main = [...new Set(order.unitIds)];
  const copies = [...new Set(order.copyUnitIds ?? [])].filter((id) => !main.includes(id));
  const units = [...main, ...copies];
  const dispatchId = newId();
  const dueAt = order.dueAt ?? null;
  const served = await unitsWithLiveCopy(tx, subject);
  const { rows } = await sql<{ unit_count: number }>`
    with wanted as (
      select u.id as unit_id, w.delivery_id, w.place > ${main.length} as copy
      from unnest(${units}::uuid[], ${units.map(newId)}::uuid[]) with ordinality as w (unit_id, delivery_id, place)
      join kernel.unit u on u.id = w.unit_id and u.state = 'active'
      where w.unit_id <> all (${served}::uuid[])),
    copies as (
      insert into kernel.delivery (id, dispatch_id, subject_type, subject_id, title, number, urgency, sender_unit_id,
        sender_name, unit_id, copy, sent_at, due_at)
      select delivery_id, ${dispatchId}, ${subject.type}, ${subject.id}, ${order.title}, ${order.number ?? null},
        ${order.urgency}, ${order.senderUnitId}, ${order.senderName}, unit_id, copy, ${now}, ${dueAt}
      from wanted
      returning 1)
    insert into kernel.dispatch (id, subject_type, subject_id, title, number, urgency, sender_unit_id, sender_name,
      sent_by, sent_by_name, sent_at, due_at, unit_count)
    select ${dispatchId}, ${subject.type}, ${subject.id}, ${order.title}, ${order.number ?? null}, ${order.urgency},
      ${order.senderUnitId}, ${order.senderName}, ${order.sentBy.id}, ${order.sentBy.name}, ${now}, ${dueAt}, count(*)
    from copies
    returning unit_count`.execute(tx);
  const unitCount = rows[0]?.unit_count ?? 0;
  if (unitCount === 0) throw new AppError("delivery.no_units");
  emit("delivery.dispatched", { dispatchId, subject });
  await scheduleReminders(context, { dispatchId, senderUnitId: order.senderUnitId, urgency: order.urgency, dueAt });
  return { dispatchId, unitCount };
}

/**
 * Asked beforehand in two small steps: a subject is seldom sent twice, and the partitions of deliveries are then not even planned
 * for. Two supplements at the same moment are kept apart by the lock that a module holds on its own record.
 */
async function unitsWithLiveCopy(tx: Tx, { type, id }: { type: string; id: string }): Promise<string[]> {
  const { rows: earlier } = await sql<{ id: string }>`
    select id from kernel.dispatch where subject_type = ${type} and subject_id = ${id}`.execute(tx);
  if (earlier.length === 0) return [];
  const { rows } = await sql<{ unit_id: string }>`
    select unit_id from kernel.delivery
    where dispatch_id = any (${earlier.map((sending) => sending.id)}::uuid[])
      and state in ('sent', 'delivered', 'opened', 'accepted')`.execute(tx);
  return rows.map(({ unit_id }) => unit_id);
}
