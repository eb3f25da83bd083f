import { z } from "zod";
import { DeliveryView } from "../../../contract/delivery/index.ts";
import { type Actor, AppError, command, notFound, type WriteContext } from "../../base/index.ts";
import { maySendBack } from "../policy.ts";
import { presentDelivery } from "../present.ts";
import { lockDelivery, moveDelivery } from "../store.ts";
import type { DeliveryRow } from "../tables.ts";

/** 退回: at the first check the paper turns out not to be ours or not to be in order (条例第二十四条（三）). */
export const sendBackDeliveryCommand = command({
  name: "delivery.send-back",
  summary: { zh: "退回来文单位", en: "Send a copy back" },
  access: "delivery.receive",
  input: z.object({ deliveryId: z.uuid(), reason: z.string().trim().min(1).max(500), version: z.int().optional() }),
  output: DeliveryView,
  load: ({ tx }, { deliveryId }) => lockDelivery(tx, deliveryId),
  version: (row) => row.version,
  may: (actor, row) => maySendBack(actor, row),
  async run(context) {
    const row = await sendBack(context, context.record, context.actor, context.input.reason);
    return presentDelivery(row, context.actor, context.now);
  },
});

/**
 * The same for a module that ends its own record in the same transaction. The module has checked that the actor may.
 * @throws AppError kernel.not_found, delivery.ended, delivery.finished
 */
export async function sendBackDelivery(
  context: WriteContext,
  actor: Actor,
  deliveryId: string,
  reason: string,
): Promise<DeliveryRow> {
  const row = await lockDelivery(context.tx, deliveryId);
  if (!row || row.unit_id !== actor.unitId) throw notFound();
  if (row.state !== "accepted") throw new AppError("delivery.ended");
  if (row.finished_at) throw new AppError("delivery.finished");
  return sendBack(context, row, actor, reason);
}

async function sendBack(context: WriteContext, row: DeliveryRow, actor: Actor, reason: string): Promise<DeliveryRow> {
  const moved = await moveDelivery(context, row, { type: "sentBack", reason }, actor);
  context.subject({ type: row.subject_type, id: row.subject_id, unitId: row.unit_id });
  context.note({ deliveryId: row.id, reason });
  context.emit("delivery.sent-back", { deliveryId: row.id, dispatchId: row.dispatch_id, unitId: row.unit_id, reason });
  return moved;
}
