import { z } from "zod";
import { DeliveryView } from "../../../contract/delivery/index.ts";
import { command } from "../../base/index.ts";
import { markRead } from "../mark-read.ts";
import { presentDelivery } from "../present.ts";
import { lockDelivery } from "../store.ts";

/** The clerk looks at a copy in the box: the sender sees that it was opened. */
export const openDelivery = command({
  name: "delivery.open",
  summary: { zh: "打开待签收文件", en: "Open a copy" },
  access: "delivery.receive",
  input: z.object({ deliveryId: z.uuid() }),
  output: DeliveryView,
  load: ({ tx }, { deliveryId }) => lockDelivery(tx, deliveryId),
  may: (actor, row) => row.unit_id === actor.unitId,
  async run(context) {
    const { record, actor, now, tx } = context;
    await markRead(context, record.id, [actor.personId]);
    context.subject({ type: record.subject_type, id: record.subject_id, unitId: record.unit_id });
    return presentDelivery((await lockDelivery(tx, record.id))!, actor, now);
  },
});
