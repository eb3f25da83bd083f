import { z } from "zod";
import { DeliveryView } from "../../../contract/delivery/index.ts";
import { type Actor, AppError, ahead, command, notFound, type WriteContext } from "../../base/index.ts";
import { mayAccept } from "../policy.ts";
import { presentDelivery } from "../present.ts";
import { lockDelivery, moveAtEnd, moveDelivery, readDeliveries, readDelivery } from "../store.ts";
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
 * Copies that a module accepts in the same transaction in which it does more (a document is accepted and registered at once).
 * @returns the copies in order of their keys, for `acceptDelivery`
 * @throws AppError kernel.not_found when one is not the actor's unit's to receive; delivery.… when it is too late
 */
export async function deliveriesToAccept(
  context: WriteContext,
  actor: Actor,
  deliveryIds: ReadonlySet<string>,
): Promise<DeliveryRow[]> {
  const rows = await readAll(context, [...deliveryIds]);
  const verdicts = rows.map((row) => mayAccept(actor, row));
  if (rows.length < deliveryIds.size || verdicts.includes(false)) throw notFound();
  const refusal = verdicts.find((verdict) => typeof verdict === "string");
  if (refusal) throw new AppError(refusal);
  return rows;
}

/** Accepts one of them with the end of the transaction; whoever accepts has read it then. */
export function acceptDelivery(context: WriteContext, actor: Actor, row: DeliveryRow): void {
  moveAtEnd(context, row, { type: "accepted", isRead: true }, actor);
  announce(context, row);
}

/** One copy is asked for as every other place asks for one, so that they share a plan. */
async function readAll({ tx }: WriteContext, ids: readonly string[]): Promise<DeliveryRow[]> {
  const db = ahead(tx);
  if (ids.length > 1) return readDeliveries(db ?? tx, ids, { lock: !db });
  const row = await (db ? readDelivery(db, ids[0]!) : lockDelivery(tx, ids[0]!));
  return row ? [row] : [];
}

function announce({ subject, note, emit }: WriteContext, row: DeliveryRow): void {
  subject({ type: row.subject_type, id: row.subject_id, unitId: row.unit_id });
  note({ deliveryId: row.id });
  emit("delivery.accepted", { deliveryId: row.id, dispatchId: row.dispatch_id, unitId: row.unit_id });
}
