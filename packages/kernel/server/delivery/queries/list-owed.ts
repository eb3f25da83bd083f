import { z } from "zod";
import { flag, pageOf, pageRequest } from "../../../contract/base/index.ts";
import { DeliveryView } from "../../../contract/delivery/index.ts";
import { decodeCursor, keysetPage, likePattern, query } from "../../base/index.ts";
import { presentDelivery } from "../present.ts";
import { deliveries } from "../tables.ts";

const Keys = z.tuple([z.string(), z.uuid()]);

/**
 * Everything the unit owes to others and by when, the nearest date first; served by delivery_owed, whose rows are few whatever the size
 * of the table, so the text is looked for in them.
 */
export const listOwed = query({
  name: "delivery.list-owed",
  summary: { zh: "本单位应办未办", en: "What the unit owes" },
  access: "delivery.track",
  input: z.object({
    ...pageRequest,
    late: flag.optional(),
    /** Part of the title, the number or the sender's name. */
    text: z.string().trim().max(100).optional(),
  }),
  output: pageOf(DeliveryView),
  async run({ db, actor, input, now }) {
    const after = decodeCursor(input.cursor, Keys);
    let rows = deliveries(db)
      .selectFrom("kernel.delivery")
      .selectAll()
      .where("unit_id", "=", actor.unitId)
      .where("due_at", "is not", null)
      .where("finished_at", "is", null)
      .where("state", "in", ["sent", "delivered", "opened", "accepted"])
      .orderBy("due_at")
      .orderBy("id")
      .limit(input.limit + 1);
    if (input.late) rows = rows.where("due_at", "<", now);
    if (input.text) {
      const words = likePattern(input.text);
      rows = rows.where(({ or, eb }) =>
        or([eb("title", "like", words), eb("number", "like", words), eb("sender_name", "like", words)]),
      );
    }
    if (after) {
      const [dueAt, id] = after;
      rows = rows.where(({ eb, refTuple, tuple }) => eb(refTuple("due_at", "id"), ">", tuple(new Date(dueAt), id)));
    }
    return keysetPage(
      await rows.execute(),
      input.limit,
      (row) => [row.due_at!.toISOString(), row.id],
      (row) => presentDelivery(row, actor, now),
    );
  },
});
