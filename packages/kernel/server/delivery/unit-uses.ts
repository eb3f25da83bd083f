import { sql } from "../base/index.ts";
import { countedUse, type UnitUse } from "../people/index.ts";

/** What keeps a unit from being abolished: copies that wait for it, and its own that others still owe. */
export const deliveryUnitUses: readonly UnitUse[] = [
  countedUse(
    "{count}份待签收的来文",
    "{count} {count, copy|copies} to be accepted",
    // Index delivery_waiting.
    (id) => sql`
      select count(*)::int as count from kernel.delivery
      where unit_id = ${id} and state in ('sent', 'delivered', 'opened')`,
  ),
  countedUse(
    "{count}份待他单位签收的发文",
    "{count} {count, copy|copies} sent that others have yet to accept",
    // Indexes dispatch_sender, delivery_once.
    (id) => sql`
      select count(*)::int as count
      from kernel.dispatch d join kernel.delivery c on c.dispatch_id = d.id
      where d.sender_unit_id = ${id} and c.state in ('sent', 'delivered', 'opened')`,
  ),
];
