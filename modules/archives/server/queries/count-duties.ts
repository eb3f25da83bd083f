import { query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { ArchiveDuties, dutyCap } from "../../contract/index.ts";

/** What waits for the unit's archivist; by pending_failed, borrowing_asked and transfer_sent, and no further than the cap. */
export const countDuties = query({
  name: "archives.count-duties",
  summary: { zh: "档案待办数", en: "What waits for the archivist" },
  access: "archives.keep",
  input: z.object({}),
  output: ArchiveDuties,
  async run({ db, actor }) {
    const { rows } = await sql<ArchiveDuties>`
      select
        (select count(*)::int from (select from archives.pending
          where unit_id = ${actor.unitId} and state = 'failed' limit ${dutyCap}) p) as failed,
        (select count(*)::int from (select from archives.borrowing
          where holder_id = ${actor.unitId} and state = 'asked' limit ${dutyCap}) b) as asked,
        (select count(*)::int from (select from archives.transfer
          where house_id = ${actor.unitId} and state = 'sent' limit ${dutyCap}) t) as sent`.execute(db);
    return rows[0]!;
  },
});
