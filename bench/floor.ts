import { defineModule, newId, rawRoute, sql } from "@tz/kernel/server/base";
import { z } from "zod";

/**
 * The floor that a request is compared with: authenticates, then runs one bare transaction as the smallest write needs it: a row
 * read and locked, changed, and two rows added. No input, policy, event, job, kept answer or audit row.
 */
const floor = rawRoute({
  method: "POST",
  path: "/api/bench/floor",
  name: "bench.floor",
  summary: { zh: "基准", en: "Floor" },
  access: "signedIn",
  answers: { 200: z.object({ done: z.literal(true) }) },
  async handler({ reply, actor: { personId }, services: { db, clock } }) {
    await db.transaction().execute(async (tx) => {
      await sql`select changed_at from bench.paper where person_id = ${personId} for update`.execute(tx);
      await sql`update bench.paper set changed_at = ${clock.now()} where person_id = ${personId}`.execute(tx);
      await sql`insert into bench.line (id, person_id, what) values (${newId()}, ${personId}, 'done')`.execute(tx);
      await sql`insert into bench.line (id, person_id, what) values (${newId()}, ${personId}, 'noted')`.execute(tx);
    });
    return reply.send({ done: true });
  },
});

export const floorModule = defineModule({
  name: "bench",
  migrations: new URL("./floor-tables/", import.meta.url),
  routes: [floor],
});
