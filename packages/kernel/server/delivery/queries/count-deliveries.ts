import { z } from "zod";
import { DeliveryCounts, deliveryCountCap } from "../../../contract/delivery/index.ts";
import { query, sql } from "../../base/index.ts";

/**
 * Counts what the unit has to accept and what it owes and is late with, at most to the cap; by walking delivery_waiting and
 * delivery_owed.
 */
export const countDeliveries = query({
  name: "delivery.count",
  summary: { zh: "查看待签收和逾期未办的数量", en: "Count what waits and what is late" },
  access: "signedIn",
  input: z.object({}),
  output: DeliveryCounts,
  async run({ db, actor, now }) {
    const { rows } = await sql<{ waiting: number; late: number }>`
      select
        (select count(*)::int from (
          select 1 from kernel.delivery
          where unit_id = ${actor.unitId} and state in ('sent', 'delivered', 'opened') limit ${deliveryCountCap}) as w)
          as waiting,
        (select count(*)::int from (
          select 1 from kernel.delivery
          where unit_id = ${actor.unitId} and due_at < ${now} and finished_at is null
            and state in ('sent', 'delivered', 'opened', 'accepted') limit ${deliveryCountCap}) as l) as late`.execute(
      db,
    );
    const { waiting, late } = rows[0]!;
    return {
      waiting: actor.permissions.has("delivery.receive") ? waiting : null,
      late: actor.permissions.has("delivery.track") ? late : null,
    };
  },
});
