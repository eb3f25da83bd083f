import type { DeliveryView } from "../../contract/delivery/index.ts";
import type { Actor } from "../base/index.ts";
import { actionsOn } from "./policy.ts";
import type { DeliveryRow } from "./tables.ts";

export const isoOrNull = (at: Date | null) => at?.toISOString() ?? null;

type Copy = Pick<DeliveryRow, "due_at" | "finished_at" | "state">;
const live = new Set(["sent", "delivered", "opened", "accepted"]);

/** Past its date and not done, as the unit sees it. */
export function isLate(copy: Copy, now: Date): boolean {
  return copy.due_at !== null && copy.finished_at === null && live.has(copy.state) && copy.due_at < now;
}

export function presentDelivery(row: DeliveryRow, actor: Actor, now: Date): DeliveryView {
  return {
    id: row.id,
    dispatchId: row.dispatch_id,
    subject: { type: row.subject_type, id: row.subject_id },
    title: row.title,
    number: row.number,
    senderUnitId: row.sender_unit_id,
    senderName: row.sender_name,
    unitId: row.unit_id,
    copy: row.copy,
    urgency: row.urgency,
    state: row.state,
    sentAt: row.sent_at.toISOString(),
    openedAt: isoOrNull(row.opened_at),
    acceptedAt: isoOrNull(row.accepted_at),
    finishedAt: isoOrNull(row.finished_at),
    dueAt: isoOrNull(row.due_at),
    late: isLate(row, now),
    handlers: row.handlers,
    urgeCount: row.urge_count,
    reason: row.reason,
    version: row.version,
    may: actionsOn(actor, row),
  };
}
