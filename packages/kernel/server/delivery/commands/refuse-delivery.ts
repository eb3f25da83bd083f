import { z } from "zod";
import { DeliveryView } from "../../../contract/delivery/index.ts";
import { command } from "../../base/index.ts";
import { mayRefuse } from "../policy.ts";
import { presentDelivery } from "../present.ts";
import { lockDelivery, moveDelivery } from "../store.ts";

/** 拒收: the copy is wrong in itself (not ours, files damaged); the sender is told why. */
export const refuseDelivery = command({
  name: "delivery.refuse",
  summary: { zh: "拒收", en: "Refuse a copy" },
  access: "delivery.receive",
  input: z.object({ deliveryId: z.uuid(), reason: z.string().trim().min(1).max(500), version: z.int().optional() }),
  output: DeliveryView,
  load: ({ tx }, { deliveryId }) => lockDelivery(tx, deliveryId),
  version: (row) => row.version,
  may: (actor, row) => mayRefuse(actor, row),
  async run(context) {
    const { record, input, actor, now } = context;
    const row = await moveDelivery(context, record, { type: "refused", reason: input.reason }, actor);
    context.subject({ type: row.subject_type, id: row.subject_id, unitId: row.unit_id });
    context.note({ deliveryId: row.id, reason: input.reason });
    context.emit("delivery.refused", {
      deliveryId: row.id,
      dispatchId: row.dispatch_id,
      unitId: row.unit_id,
      reason: input.reason,
    });
    return presentDelivery(row, actor, now);
  },
});
