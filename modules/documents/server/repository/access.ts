import { type Actor, type Db, sql, type Viewer } from "@tz/kernel/server/base";
import { openInOthersNames } from "@tz/kernel/server/workflow";
import type { DocumentAccess } from "../policy.ts";
import type { StoredState } from "../tables.ts";
import { stateOf, type TaskColumns, taskFacts } from "./task-facts.ts";

/** What `accessColumns` selects, besides the document's own columns. */
export interface AccessColumns extends TaskColumns {
  reader: boolean;
  received: boolean;
}

/**
 * Columns of a query over `documents.document d` that decide what an actor may see and do; by the indexes of
 * `taskFacts`, incoming_document and delivery_subject.
 */
export function accessColumns(actor: Actor) {
  return sql<AccessColumns>`
    ${taskFacts(actor)},
    exists (select 1 from documents.incoming i
      where i.document_id = d.id and i.unit_id = ${actor.unitId} and (
        exists (select 1 from documents.incoming_person p where p.incoming_id = i.id and p.person_id = ${actor.personId})
        or exists (select 1 from kernel.task t
          where t.instance_id = i.instance_id and t.state = 'open' and t.person_id = ${actor.personId}))) as reader,
    exists (select 1 from kernel.delivery c
      where c.subject_type = 'documents.document' and c.subject_id = d.id::text and c.unit_id = ${actor.unitId}
        and c.state in ('sent', 'delivered', 'opened', 'accepted')) as received`;
}

/** The columns of the document itself that decide. */
interface OwnColumns {
  instance_id: string | null;
  unit_id: string;
  drafter_id: string;
  state: StoredState;
  submitted_at: Date | null;
  dispatched_at: Date | null;
  document_number: string | null;
}

export function accessOf(row: OwnColumns & AccessColumns): DocumentAccess {
  return {
    unitId: row.unit_id,
    drafterId: row.drafter_id,
    state: stateOf(row.state, row.tasks.node),
    wasSubmitted: row.submitted_at !== null,
    wasDispatched: row.dispatched_at !== null,
    hasNumber: row.document_number !== null,
    isAtActor: row.tasks.handler !== null,
    wasHandledByActor: row.tasks.handled || row.circulated,
    isReader: row.reader,
    isReceivedByUnit: row.received,
  };
}

/** What decides on somebody's rights to each of these documents; unknown ones are absent. One statement, two more for deputies. */
export async function loadAccess(db: Db, viewer: Viewer, ids: readonly string[]): Promise<Map<string, DocumentAccess>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<OwnColumns & AccessColumns & { id: string }>`
    select d.id, d.instance_id, d.unit_id, d.drafter_id, d.state, d.submitted_at, d.dispatched_at, d.document_number,
      ${accessColumns(viewer.actor)}
    from documents.document d where d.id = any(${ids}::uuid[])`.execute(db);
  return new Map((await withDelegation(db, viewer, rows)).map((row) => [row.id, accessOf(row)]));
}

/**
 * The same with what comes to the actor in another's name: the step, or the opinion that somebody was asked for. Nobody reviews their
 * own draft so.
 */
export async function withDelegation<Row extends OwnColumns & AccessColumns>(
  db: Db,
  { actor, now }: Viewer,
  found: readonly Row[],
): Promise<Row[]> {
  const isLeftTo = ({ drafter_id, tasks, stands_in }: Row) =>
    stands_in && tasks.handler === null && tasks.node !== null && drafter_id !== actor.personId;
  const instances = found.filter(isLeftTo).map(({ instance_id }) => instance_id);
  const open = instances.length > 0 ? await openInOthersNames(db, { actor, now }) : undefined;
  if (!open) return [...found];
  const { rows } = await sql<{ instance_id: string; handler: string | null }>`
    select r.instance_id, min(r.person_id::text) filter (where r.sign_by is null) as handler
    from kernel.task r where r.instance_id = any (${instances}::uuid[]) and ${open} group by 1`.execute(db);
  const others = new Map(rows.map(({ instance_id, handler }) => [instance_id, handler]));
  return found.map((row) => {
    const handler = others.get(row.instance_id ?? "");
    return handler === undefined ? row : { ...row, tasks: { ...row.tasks, handler, handled: true } };
  });
}
