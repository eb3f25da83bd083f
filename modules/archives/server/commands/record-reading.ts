import { command, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { archiveSubject } from "../../contract/index.ts";
import { loadItem } from "../repository/load-item.ts";

/** Writes down that a borrower opened a part. It has no address of its own: reading the part does it. */
export const recordReading = command({
  name: "archives.borrowed-reading",
  summary: { zh: "借阅档案", en: "Read a borrowed item" },
  access: "archives.read",
  input: z.object({ itemId: z.uuid(), place: z.int() }),
  output: z.object({}),
  load: (context, { itemId }) => loadItem(context.tx, context, itemId),
  async run({ tx, actor, now, record, input, subject, note }) {
    await sql`
      update archives.borrowing set readings = readings + 1
      where item_id = ${record.id} and person_id = ${actor.personId} and state = 'granted' and until_at > ${now}`.execute(
      tx,
    );
    subject({ type: archiveSubject, id: record.id, unitId: record.holder_id });
    note({ code: record.code, place: input.place });
    return {};
  },
});
