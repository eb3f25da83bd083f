import type { UnitAction } from "../../contract/delivery/index.ts";
import type { Actor, Verdict } from "../base/index.ts";
import type { DeliveryRow } from "./tables.ts";

type Copy = Pick<DeliveryRow, "unit_id" | "state" | "finished_at">;

const ended = (copy: Copy) => copy.state === "sentBack" || copy.state === "refused" || copy.state === "recalled";

/** Those who receive for their unit. */
export const mayReceive = (actor: Actor): boolean => actor.permissions.has("delivery.receive");

/** Only they see the unit's box; to all others the copy is invisible. */
const receives = (actor: Actor, copy: Copy) => copy.unit_id === actor.unitId && mayReceive(actor);

/** 签收. */
export function mayAccept(actor: Actor, copy: Copy): Verdict {
  if (!receives(actor, copy)) return false;
  if (ended(copy)) return "delivery.ended";
  return copy.state === "accepted" ? "delivery.already_accepted" : true;
}

/** 拒收: before acceptance, because the copy itself is wrong. */
export function mayRefuse(actor: Actor, copy: Copy): Verdict {
  if (!receives(actor, copy)) return false;
  if (ended(copy)) return "delivery.ended";
  return copy.state === "accepted" ? "delivery.accepted_cannot_refuse" : true;
}

/** 退回: after acceptance, at the first check (条例第二十四条（三）). */
export function maySendBack(actor: Actor, copy: Copy): Verdict {
  if (!receives(actor, copy)) return false;
  if (ended(copy)) return "delivery.ended";
  if (copy.state !== "accepted") return "delivery.not_accepted";
  return copy.finished_at ? "delivery.finished" : true;
}

const rules: Record<UnitAction, (actor: Actor, copy: Copy) => Verdict> = {
  accept: mayAccept,
  refuse: mayRefuse,
  sendBack: maySendBack,
};

/** What the reader may do with a copy; the same rules that the commands ask. */
export function actionsOn(actor: Actor, copy: Copy): UnitAction[] {
  return (Object.keys(rules) as UnitAction[]).filter((action) => rules[action](actor, copy) === true);
}

/** The sender's side: those who track for the sending unit, and whoever sent it. */
export function mayTrack(actor: Actor, dispatch: { sender_unit_id: string; sent_by: string }): boolean {
  if (dispatch.sent_by === actor.personId) return true;
  return dispatch.sender_unit_id === actor.unitId && actor.permissions.has("delivery.track");
}
