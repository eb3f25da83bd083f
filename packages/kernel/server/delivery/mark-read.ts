import { sql, type WriteContext } from "../base/index.ts";

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
