import { z } from "zod";
import { csv, pageOf, pageRequest } from "../../../contract/base/index.ts";
import { DeliveryState, DeliveryView } from "../../../contract/delivery/index.ts";
import { decodeCursor, keysetPage, query, sql } from "../../base/index.ts";
import { like, presentDelivery } from "../present.ts";
import { deliveries } from "../tables.ts";

const Keys = z.tuple([z.uuid()]);
/** The index's own condition, word for word: with parameters in it a kept plan could not use the index. */
const isWaiting = sql<boolean>`state in ('sent', 'delivered', 'opened')`;

/** The unit's box, newest first; `waiting` is served by delivery_waiting, everything else by delivery_box. */
export const listDeliveries = query({
  name: "delivery.list",
  summary: { zh: "本单位收到的文件", en: "What was sent to the unit" },
  access: "delivery.receive",
  input: z.object({
    ...pageRequest,
    box: z.enum(["waiting", "all"]).default("waiting"),
    state: csv(DeliveryState),
    /** This copy alone. */
    deliveryId: z.uuid().optional(),
    type: z.string().max(100).optional(),
    urgency: z.enum(["normal", "urgent", "extraUrgent"]).optional(),
    senderUnitId: z.uuid().optional(),
    /** Part of the title, the number or the sender's name. */
    text: z.string().trim().max(100).optional(),
  }),
  output: pageOf(DeliveryView),
  async run({ db, actor, input, now }) {
    const after = decodeCursor(input.cursor, Keys);
    let rows = deliveries(db)
      .selectFrom("kernel.delivery")
      .modifyFront(sql`/*kept*/`)
      .selectAll()
      .where("unit_id", "=", actor.unitId)
      .orderBy("id", "desc")
      .limit(input.limit + 1);
    if (input.box === "waiting") rows = rows.where(isWaiting);
    if (input.deliveryId) rows = rows.where("id", "=", input.deliveryId);
    if (input.state) rows = rows.where("state", "=", sql<DeliveryState>`any (${input.state}::text[])`);
    if (input.type) rows = rows.where("subject_type", "=", input.type);
    if (input.urgency) rows = rows.where("urgency", "=", input.urgency);
    if (input.senderUnitId) rows = rows.where("sender_unit_id", "=", input.senderUnitId);
    if (input.text) {
      const words = like(input.text);
      rows = rows.where(({ or, eb }) =>
        or([eb("title", "like", words), eb("number", "like", words), eb("sender_name", "like", words)]),
      );
    }
    if (after) rows = rows.where("id", "<", after[0]);
    return keysetPage(
      await rows.execute(),
      input.limit,
      (row) => [row.id],
      (row) => presentDelivery(row, actor, now),
    );
  },
});
