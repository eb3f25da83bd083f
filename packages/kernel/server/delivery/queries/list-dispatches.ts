import { z } from "zod";
import { pageOf, pageRequest } from "../../../contract/base/index.ts";
import { DispatchView } from "../../../contract/delivery/index.ts";
import { decodeCursor, keysetPage, query } from "../../base/index.ts";
import { deliveries } from "../tables.ts";

const Keys = z.tuple([z.uuid()]);

/** What the unit has sent, newest first; served by dispatch_sender. */
export const listDispatches = query({
  name: "delivery.list-dispatches",
  summary: { zh: "本单位分发的文件", en: "What the unit sent" },
  access: "delivery.track",
  input: z.object({ ...pageRequest, type: z.string().max(100).optional() }),
  output: pageOf(DispatchView),
  async run({ db, actor, input }) {
    const after = decodeCursor(input.cursor, Keys);
    let rows = deliveries(db)
      .selectFrom("kernel.dispatch")
      .selectAll()
      .where("sender_unit_id", "=", actor.unitId)
      .orderBy("id", "desc")
      .limit(input.limit + 1);
    if (input.type) rows = rows.where("subject_type", "=", input.type);
    if (after) rows = rows.where("id", "<", after[0]);
    return keysetPage(
      await rows.execute(),
      input.limit,
      (row) => [row.id],
      (row) => ({
        id: row.id,
        subject: { type: row.subject_type, id: row.subject_id },
        title: row.title,
        number: row.number,
        sentAt: row.sent_at.toISOString(),
        sentBy: row.sent_by_name,
        unitCount: row.unit_count,
      }),
    );
  },
});
