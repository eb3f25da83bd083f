import { delegatorsOf } from "@tz/kernel/server/access";
import { type Actor, type Db, sql } from "@tz/kernel/server/base";
import type { RawBuilder } from "kysely";
import { maySeeIncoming } from "./policy.ts";
import { type IncomingRecord, incomingSubject, loadIncoming } from "./store.ts";

interface Viewer {
  actor: Actor;
  now: Date;
}

/**
 * Whether somebody stands in, at this moment, for whoever has an open task of one of these papers (`i`), or has done one in another's
 * name; served by their primary key or incoming_document, then by task_instance.
 */
async function standsIn(db: Db, { actor, now }: Viewer, which: RawBuilder<unknown>): Promise<boolean> {
  if (!actor.permissions.has("documents.read")) return false;
  const delegators = await delegatorsOf(db, actor.personId, now, incomingSubject);
  const { rows } = await sql`
    select 1 from documents.incoming i join kernel.task t on t.instance_id = i.instance_id
    where ${which} and (t.closed_by = ${actor.personId}
      or t.state = 'open' and t.person_id = any (${delegators.map(({ personId }) => personId)}::uuid[])) limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

/** Whether somebody reads a document because they stand in for whoever handles it as an incoming paper. */
export const standsInForReader = (db: Db, viewer: Viewer, documentId: string): Promise<boolean> =>
  standsIn(db, viewer, sql`i.document_id = ${documentId}`);

/** The paper, where somebody may see it, also for a time in another's name. */
export async function visibleIncoming(db: Db, viewer: Viewer, id: string): Promise<IncomingRecord | undefined> {
  const record = await loadIncoming(db, viewer.actor, id);
  if (!record || maySeeIncoming(viewer.actor, record.access)) return record;
  return (await standsIn(db, viewer, sql`i.id = ${id}`)) ? record : undefined;
}
