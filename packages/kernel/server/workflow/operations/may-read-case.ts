import type { Actor, Db, Services } from "../../base/index.ts";
import { type CaseRef, caseTypeOf } from "../module.ts";
import { taskFor } from "../queries/tasks-of-case.ts";
import { isInvolved } from "./relation.ts";

/**
 * Whether a case may be read: its module says so, or the person has had to do with it, or stands in at this moment for whoever has a
 * task of it.
 */
export async function mayReadCase(
  services: Pick<Services, "registry" | "clock">,
  db: Db,
  actor: Actor,
  ref: CaseRef,
): Promise<boolean> {
  const type = caseTypeOf(services, ref.type);
  if (!type) return false;
  const now = services.clock.now();
  if ((await isInvolved(db, actor.personId, ref)) || (await type.mayRead(db, { actor, now }, ref.id))) return true;
  return (await taskFor(services, db, actor, ref, now)) !== undefined;
}
