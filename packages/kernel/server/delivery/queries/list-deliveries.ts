import { z } from "zod";
import { csv, pageOf, pageRequest } from "../../../contract/base/index.ts";
import { DeliveryState, DeliveryUrgency, DeliveryView } from "../../../contract/delivery/index.ts";
import { type Actor, decodeCursor, keysetPage, type ListText, pageCondition, query, sql } from "../../base/index.ts";
import { presentDelivery } from "../present.ts";
import type { DeliveryRow } from "../tables.ts";

const Keys = z.tuple([z.uuid()]);
const newestFirst = sql`c.id desc`;
/** The index's own condition, word for word: with parameters in it a kept plan could not use the index. */
const isWaiting = sql`c.state in ('sent', 'delivered', 'opened')`;

const Box = z.object({
  ...pageRequest,
  box: z.enum(["waiting", "all"]).default("waiting"),
  state: csv(DeliveryState),
  /** This copy alone. */
  deliveryId: z.uuid().optional(),
  type: z.string().max(100).optional(),
  urgency: DeliveryUrgency.optional(),
  senderUnitId: z.uuid().optional(),
  /** Part of the title, the number or the sender's name. */
  text: z.string().trim().max(100).optional(),
});

/** A copy says what its sending says: by dispatch_text, and from a sending to the unit's copy by delivery_once. */
export const boxText: ListText = {
  table: "kernel.delivery",
  alias: "c",
  contains: (pattern) => sql`c.title like ${pattern} or c.number like ${pattern} or c.sender_name like ${pattern}`,
  holds: (keys) => sql`c.dispatch_id in (
    select s.id from kernel.dispatch s where kernel.grams(s.title, s.number, s.sender_name) @> ${keys})`,
};

/** The unit's box, newest first; `waiting` is served by delivery_waiting, everything else by delivery_box. */
export const listDeliveries = query({
  name: "delivery.list",
  summary: { zh: "本单位收到的文件", en: "What was sent to the unit" },
  access: "delivery.receive",
  input: Box,
  output: pageOf(DeliveryView),
  async run({ db, actor, input, now }) {
    const limit = input.limit + 1;
    const page = { text: input.text, where: wanted(actor, input), order: newestFirst, limit };
    const where = await pageCondition(db, boxText, page);
    const { rows } = await sql<DeliveryRow>`/*kept*/
      select c.* from kernel.delivery c where ${where} order by ${newestFirst} limit ${sql.lit(limit)}`.execute(db);
    return keysetPage(
      rows,
      input.limit,
      (row) => [row.id],
      (row) => presentDelivery(row, actor, now),
    );
  },
});

/** What the unit was sent of what is asked for, but for the text. */
function wanted(actor: Actor, { box, state, deliveryId, type, urgency, senderUnitId, cursor }: z.output<typeof Box>) {
  const after = decodeCursor(cursor, Keys);
  return sql`c.unit_id = ${actor.unitId}
    ${box === "waiting" ? sql`and ${isWaiting}` : sql``}
    ${deliveryId ? sql`and c.id = ${deliveryId}` : sql``}
    ${state ? sql`and c.state = any (${state}::text[])` : sql``}
    ${type ? sql`and c.subject_type = ${type}` : sql``}
    ${urgency ? sql`and c.urgency = ${urgency}` : sql``}
    ${senderUnitId ? sql`and c.sender_unit_id = ${senderUnitId}` : sql``}
    ${after ? sql`and c.id < ${after[0]}` : sql``}`;
}
