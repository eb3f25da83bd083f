import { deliveryCountCap } from "@tz/kernel/contract/delivery";
import { query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { IncomingCounts } from "../../contract/index.ts";

/** Counts the unit's accepted papers that wait for their number, at most to the cap; by walking incoming_state. */
export const countIncoming = query({
  name: "documents.count-incoming",
  summary: { zh: "查看待登记的数量", en: "Count what waits to be registered" },
  access: "documents.registerIncoming",
  input: z.object({}),
  output: IncomingCounts,
  async run({ db, actor }) {
    const { rows } = await sql<IncomingCounts>`
      select count(*)::int as accepted from (
        select 1 from documents.incoming
        where unit_id = ${actor.unitId} and state = 'accepted' limit ${deliveryCountCap}) as waiting`.execute(db);
    return rows[0]!;
  },
});
