import { type Actor, type Db, notFound } from "../base/index.ts";
import { mayTrack } from "./policy.ts";
import { type DispatchTable, deliveries } from "./tables.ts";

/** Refuses as "not found" whoever may not track this subject. */
export async function requireTracking(db: Db, actor: Actor, subject: { type: string; id: string }): Promise<void> {
  const sendings: DispatchTable[] = await deliveries(db)
    .selectFrom("kernel.dispatch")
    .selectAll()
    .where("subject_type", "=", subject.type)
    .where("subject_id", "=", subject.id)
    .execute();
  if (!sendings.some((sending) => mayTrack(actor, sending))) throw notFound();
}
