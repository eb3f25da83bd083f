import { sql, type WriteContext } from "../base/index.ts";

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
