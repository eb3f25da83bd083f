import { type Actor, type Db, sql, type Viewer } from "@tz/kernel/server/base";
import type { Selectable } from "kysely";
import type { DocumentContent, OutgoingState, Override } from "../../contract/index.ts";
import type { DocumentAccess } from "../policy.ts";
import type { DocumentTable } from "../tables.ts";
import { type AccessColumns, accessColumns, accessOf, withDelegation } from "./access.ts";

export type DocumentRow = Selectable<DocumentTable>;

/** A document with its text, and with what decides on this actor's rights. */
export interface DocumentRecord {
  row: DocumentRow;
  content: DocumentContent;
  unitName: string;
  departmentName: string | null;
  /** Where it stands, as people see it. */
  state: OutgoingState;
  /** The step of the process, and what tells one visit of it from another; null and 0 where none is under way. */
  node: string | null;
  visit: number;
  /** Whose task the actor handles now: the actor's own or a delegator's. */
  handlerId: string | null;
  /** Who wrote the last version, and at which visit of a step. */
  lastVersion: { personId: string; visit: number };
  overrides: Override[];
  access: DocumentAccess;
}

interface Row extends DocumentRow, AccessColumns {
  content: DocumentContent;
  unit_name: string;
  department_name: string | null;
  last_person: string;
  last_visit: number;
  overrides: Override[];
}

/**
 * Loads a document for an actor; undefined when there is none. One statement, by the primary keys and the indexes that
 * `accessColumns` names; two more for who stands in for somebody.
 */
export async function loadDocument(db: Db, viewer: Viewer, documentId: string): Promise<DocumentRecord | undefined> {
  const found = await selectDocument(db, viewer.actor, documentId);
  if (!found) return undefined;
  const [row] = await withDelegation(db, viewer, [found]);
  return recordOf(row!);
}

/**
 * The same, locked until the end of the transaction. Locked first: a statement that waits for a lock sees the locked
 * row as it is then, but the rows of other tables as they were when it began.
 */
export async function lockDocument(db: Db, viewer: Viewer, documentId: string): Promise<DocumentRecord | undefined> {
  const { rows } = await sql`/*kept*/ select 1 from documents.document where id = ${documentId} for update`.execute(db);
  return rows.length === 0 ? undefined : loadDocument(db, viewer, documentId);
}

async function selectDocument(db: Db, actor: Actor, documentId: string) {
  const { rows } = await sql<Row>`/*kept*/
    select d.*, v.content, v.person_id as last_person, v.visit as last_visit, u.name as unit_name,
      p.name as department_name, ${accessColumns(actor)},
      (select coalesce(jsonb_agg(jsonb_build_object('rule', o.rule, 'about', o.about, 'reason', o.reason,
        'personName', o.person_name, 'at', o.at)), '[]')
        from documents.finding_override o where o.document_id = d.id) as overrides
    from documents.document d
    join documents.document_version v on v.document_id = d.id and v.number = d.version_number
    join kernel.unit u on u.id = d.unit_id
    left join kernel.department p on p.id = d.department_id
    where d.id = ${documentId}`.execute(db);
  return rows[0];
}

function recordOf(found: Row): DocumentRecord {
  const { content, unit_name, department_name, last_person, last_visit, overrides, tasks, ...row } = found;
  const access = accessOf(found);
  return {
    row,
    content,
    unitName: unit_name,
    departmentName: department_name,
    state: access.state,
    node: tasks.node,
    visit: tasks.token ?? 0,
    handlerId: tasks.handler,
    lastVersion: { personId: last_person, visit: last_visit },
    overrides,
    access,
  };
}
