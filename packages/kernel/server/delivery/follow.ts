import { type Actor, notFound, sql, type WriteContext } from "../base/index.ts";
import { lockDelivery, moveDelivery } from "./store.ts";

/** Says that the unit is done with its copy; called by the module that handles it there. Doing it twice changes nothing. */
export async function finishDelivery(context: WriteContext, actor: Actor, deliveryId: string): Promise<void> {
  const row = await lockDelivery(context.tx, deliveryId);
  if (!row || row.unit_id !== actor.unitId) throw notFound();
  if (row.finished_at) return;
  await moveDelivery(context, row, { type: "finished" }, actor);
  context.emit("delivery.finished", { deliveryId, dispatchId: row.dispatch_id, unitId: row.unit_id });
}

/** Who has a copy now, in the receiving unit's words ("办公室 张明、预算科 李芳"); null when nobody. */
export interface HandlersOfCopy {
  deliveryId: string;
  handlers: string | null;
}

/** Shows the senders who has their copies now. One statement; the ids stand apart so that only their partitions are read. */
export async function showHandlers(context: WriteContext, copies: readonly HandlersOfCopy[]): Promise<void> {
  if (copies.length === 0) return;
  const ids = copies.map(({ deliveryId }) => deliveryId);
  await sql`/*kept*/
    update kernel.delivery d set handlers = s.handlers
    from unnest(${ids}::uuid[], ${copies.map(({ handlers }) => handlers)}::text[]) as s (id, handlers)
    where d.id = s.id and d.id = any (${ids}::uuid[]) and d.handlers is distinct from s.handlers`.execute(context.tx);
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
