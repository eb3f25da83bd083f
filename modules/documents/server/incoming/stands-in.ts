import { type Db, sql, type Viewer } from "@tz/kernel/server/base";
import { openInOthersNames } from "@tz/kernel/server/workflow";
import type { RawBuilder } from "kysely";
import { maySeeIncoming } from "./policy.ts";
import { type IncomingRecord, loadIncoming, loadManyIncoming } from "./store.ts";

interface Paper {
  id: string;
  document_id: string | null;
}

/**
 * Those of these papers (`i`) that somebody reads because they stand in, at this moment, for whoever has an open task of them, have
 * done one in another's name, or have or had one themselves, be it from another unit; served by their primary key or incoming_document, then by task_instance.
 */
async function readInOthersNames(db: Db, viewer: Viewer, which: RawBuilder<unknown>): Promise<Paper[]> {
  if (!viewer.actor.permissions.has("documents.read")) return [];
  const open = await openInOthersNames(db, viewer);
  const { personId } = viewer.actor;
  const { rows } = await sql<Paper>`
    select distinct i.id, i.document_id from documents.incoming i join kernel.task r on r.instance_id = i.instance_id
    where ${which} and (r.closed_by = ${personId} or (r.person_id = ${personId} and r.state <> 'waiting') ${open ? sql`or ${open}` : sql``})`.execute(
    db,
  );
  return rows;
}

/** Which documents somebody reads because they stand in for whoever handles them as incoming papers. */
export async function documentsInOthersNames(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const papers = await readInOthersNames(db, viewer, sql`i.document_id = any (${ids}::uuid[])`);
  return new Set(papers.flatMap(({ document_id }) => document_id ?? []));
}

export const standsInForReader = async (db: Db, viewer: Viewer, documentId: string): Promise<boolean> =>
  (await documentsInOthersNames(db, viewer, [documentId])).size > 0;

/** The paper, where somebody may see it, also for a time in another's name. */
export async function visibleIncoming(db: Db, viewer: Viewer, id: string): Promise<IncomingRecord | undefined> {
  const record = await loadIncoming(db, viewer.actor, id);
  if (!record || maySeeIncoming(viewer.actor, record.access)) return record;
  return (await readInOthersNames(db, viewer, sql`i.id = ${id}`)).length > 0 ? record : undefined;
}

/** Which of these papers somebody may see, also for a time in another's name. */
export async function visibleAmong(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Set<string>> {
  const records = await loadManyIncoming(db, viewer.actor, ids);
  const [own, others] = [new Set<string>(), [] as string[]];
  for (const { id, access } of records)
    if (maySeeIncoming(viewer.actor, access)) own.add(id);
    else others.push(id);
  if (others.length === 0) return own;
  const lent = await readInOthersNames(db, viewer, sql`i.id = any (${others}::uuid[])`);
  return own.union(new Set(lent.map(({ id }) => id)));
}
