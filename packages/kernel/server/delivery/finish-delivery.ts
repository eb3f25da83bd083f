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

/** Who has a copy now, in the receiving unit's words ("办公室 张明、预算科 李芳"); null when nobody. */
export interface HandlersOfCopy {
  deliveryId: string;
  handlers: string | null;
}

/**
 * Shows the senders who has their copies now. One statement; the ids stand apart, so that only their partitions are
 * read, and in a subquery, or a plan for just these would be made each time.
 */
export async function showHandlers(context: WriteContext, copies: readonly HandlersOfCopy[]): Promise<void> {
  if (copies.length === 0) return;
  const ids = copies.map(({ deliveryId }) => deliveryId);
  await sql`/*kept*/
    update kernel.delivery d set handlers = s.handlers
    from unnest(${ids}::uuid[], ${copies.map(({ handlers }) => handlers)}::text[]) as s (id, handlers)
    where d.id = s.id and d.id = any (array(select unnest(${ids}::uuid[]))) and d.handlers is distinct from s.handlers`.execute(
    context.tx,
  );
}

/** Records that these persons of the unit have read the copy; a second reading changes nothing. One statement. */
export async function markRead(context: WriteContext, deliveryId: string, personIds: readonly string[]): Promise<void> {
  await sql`/*kept*/
    with readers as (
      insert into kernel.delivery_read (delivery_id, person_id, read_at)
      select ${deliveryId}, person_id, ${context.now} from unnest(${personIds}::uuid[]) as person_id
      on conflict do nothing
      returning 1)
    update kernel.delivery
    set reader_count = reader_count + (select count(*) from readers),
      opened_at = coalesce(opened_at, ${context.now}),
      state = case when state in ('sent', 'delivered') then 'opened' else state end
    where id = ${deliveryId} and exists (select 1 from readers)`.execute(context.tx);
}
