import type { Actor } from "@tz/kernel/server/base";
import { type SealAction, type SealState, sealActions } from "../contract/index.ts";

/** What the security administrator decides. */
export type Decided = Exclude<SealAction, "changeKeeper">;

/** What decides about a seal. */
export interface SealAccess {
  unitId: string;
  keeperId: string;
  state: SealState;
  /** A person's own stamp, which has no other keeper. */
  isStamp: boolean;
}

/** In which state each is done; approval is for somebody else than who asked, whom the separation of roles keeps apart. */
const from: Record<SealAction, readonly SealState[]> = {
  approve: ["requested"],
  refuse: ["requested"],
  suspend: ["active"],
  resume: ["suspended"],
  renew: ["active", "suspended"],
  destroy: ["active", "suspended"],
  changeKeeper: ["active", "suspended"],
};

/** The unit's own people who deal with seals see them, and those who approve them. */
export const seesSeal = (actor: Actor, { unitId, keeperId }: SealAccess): boolean =>
  actor.permissions.has("seals.authority") ||
  keeperId === actor.personId ||
  (unitId === actor.unitId && (actor.permissions.has("seals.request") || actor.permissions.has("seals.keep")));

/** True, false for "invisible", or why not. */
export function mayDecide(action: Decided, actor: Actor, seal: SealAccess): boolean | string {
  if (!actor.permissions.has("seals.authority")) return false;
  return from[action].includes(seal.state) || "seals.wrong_state";
}

/** Who asked for the unit's seal and named its keeper names the next one; a stamp stays with its owner. */
export function mayChangeKeeper(actor: Actor, seal: SealAccess): boolean | string {
  if (!seesSeal(actor, seal)) return false;
  if (seal.unitId !== actor.unitId || !actor.permissions.has("seals.request")) return false;
  return (!seal.isStamp && from.changeKeeper.includes(seal.state)) || "seals.wrong_state";
}

export const actionsOn = (actor: Actor, seal: SealAccess): SealAction[] =>
  sealActions.filter((action) => {
    const verdict = action === "changeKeeper" ? mayChangeKeeper(actor, seal) : mayDecide(action, actor, seal);
    return verdict === true;
  });

/** What decides about one use of a seal. */
export interface UseAccess {
  unitId: string;
  /** Null where the unit has no seal, or its keeper no post there any more. */
  keeperId: string | null;
  sealState: SealState | null;
  state: "waiting" | "sealed" | "refused" | "withdrawn";
}

/** The keeper sees what waits for the seal; so do those in the unit who may come to keep it. */
export const seesUse = (actor: Actor, { unitId, keeperId }: UseAccess): boolean =>
  keeperId === actor.personId || (unitId === actor.unitId && actor.permissions.has("seals.keep"));

/** Only the keeper seals or sends back, and only what waits. */
export function maySeal(actor: Actor, use: UseAccess): boolean | string {
  if (!seesUse(actor, use)) return false;
  if (use.state !== "waiting") return "seals.already_done";
  if (use.sealState !== "active") return "seals.no_seal";
  return use.keeperId === actor.personId || "seals.not_keeper";
}

export function mayRefuse(actor: Actor, use: UseAccess): boolean | string {
  if (!seesUse(actor, use)) return false;
  if (use.state !== "waiting") return "seals.already_done";
  return use.keeperId === null || use.keeperId === actor.personId || "seals.not_keeper";
}
