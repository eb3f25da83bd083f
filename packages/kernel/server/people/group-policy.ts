import type { Actor } from "../base/index.ts";

type Keeper = Pick<Actor, "permissions" | "unitId">;

/**
 * Whether the actor may keep a group: the common ones are the directory keeper's, a unit's own ones its clerk's.
 * Another unit's group is not seen at all.
 */
export function mayKeepGroup(actor: Keeper, ownerUnitId: string | null): boolean | string {
  if (ownerUnitId === null) return actor.permissions.has("people.manage") || "people.group_not_yours";
  if (ownerUnitId !== actor.unitId) return false;
  return actor.permissions.has("people.groups") || "people.group_not_yours";
}
