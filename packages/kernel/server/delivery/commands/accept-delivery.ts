import { z } from "zod";
import { DeliveryView } from "../../../contract/delivery/index.ts";
import { type Actor, AppError, ahead, command, notFound, type WriteContext } from "../../base/index.ts";
import { mayAccept } from "../policy.ts";
import { presentDelivery } from "../present.ts";
import { lockDelivery, moveAtEnd, moveDelivery, readDelivery } from "../store.ts";
import type { DeliveryRow } from "../tables.ts";

/** 签收: the unit confirms that it has the copy; records who, when and from where (条例第二十四条（一）). */
export const acceptDeliveryCommand = command({
  name: "delivery.accept",
  summary: { zh: "签收", en: "Accept a copy" },
  access: "delivery.receive",
  input: z.object({ deliveryId: z.uuid(), version: z.int().optional() }),
  output: DeliveryView,
  load: ({ tx }, { deliveryId }) => lockDelivery(tx, deliveryId),
  version: (row) => row.version,
  may: (actor, row) => mayAccept(actor, row),
  async run(context) {
    const row = await moveDelivery(context, context.record, { type: "accepted" }, context.actor);
    announce(context, row);
    return presentDelivery(row, context.actor, context.now);
  },
});

/**
 * The same for a module that does more in the same transaction (a document is accepted and registered at once); whoever accepts
 * has read the copy then.
 * @returns the copy as it was; what is written goes with the end of the transaction
 * @throws AppError kernel.not_found when the copy is not the actor's unit's to receive; delivery.… when it is too late
 */
export async function acceptDelivery(context: WriteContext, actor: Actor, deliveryId: string): Promise<DeliveryRow> {
  const db = ahead(context.tx);
  const row = await (db ? readDelivery(db, deliveryId) : lockDelivery(context.tx, deliveryId));
  const verdict = row ? mayAccept(actor, row) : false;
  if (!row || verdict === false) throw notFound();
  if (typeof verdict === "string") throw new AppError(verdict);
  moveAtEnd(context, row, { type: "accepted", isRead: true }, actor);
  announce(context, row);
  return row;
}

function announce({ subject, note, emit }: WriteContext, row: DeliveryRow): void {
  subject({ type: row.subject_type, id: row.subject_id, unitId: row.unit_id });
  note({ deliveryId: row.id });
  emit("delivery.accepted", { deliveryId: row.id, dispatchId: row.dispatch_id, unitId: row.unit_id });
}
