import { type Actor, type Db, sql } from "@tz/kernel/server/base";
import type { Selectable } from "kysely";
import type { DocumentContent, OutgoingState, Override } from "../../contract/index.ts";
import type { DocumentAccess } from "../policy.ts";
import type { DocumentTable } from "../tables.ts";
import { type AccessColumns, accessColumns, accessOf } from "./access.ts";

export type DocumentRow = Selectable<DocumentTable>;

/** A document with its text, and with what decides on this actor's rights. */
export interface DocumentRecord {
  row: DocumentRow;
  content: DocumentContent;
  unitName: string;
  departmentName: string | null;
  /** Where it stands, as people see it. */
  state: OutgoingState;
  /** Tells one visit of a step from another; 0 before submission. */
  visit: number;
  /** The open task that the actor handles, if any. */
  taskId: string | null;
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
 * `accessColumns` names.
 */
export async function loadDocument(db: Db, actor: Actor, documentId: string): Promise<DocumentRecord | undefined> {
  return recordOf(await selectDocument(db, actor, documentId, sql``));
}

/** The same, locked until the end of the transaction. */
export async function lockDocument(db: Db, actor: Actor, documentId: string): Promise<DocumentRecord | undefined> {
  return recordOf(await selectDocument(db, actor, documentId, sql`for update of d`));
}

async function selectDocument(db: Db, actor: Actor, documentId: string, lock: ReturnType<typeof sql>) {
  const { rows } = await sql<Row>`
    select d.*, v.content, v.person_id as last_person, v.visit as last_visit, u.name as unit_name,
      p.name as department_name, ${accessColumns(actor)},
      (select coalesce(jsonb_agg(jsonb_build_object('rule', o.rule, 'about', o.about, 'reason', o.reason,
        'personName', o.person_name, 'at', o.at)), '[]')
        from documents.finding_override o where o.document_id = d.id) as overrides
    from documents.document d
    join documents.document_version v on v.document_id = d.id and v.number = d.version_number
    join kernel.unit u on u.id = d.unit_id
    left join kernel.department p on p.id = d.department_id
    where d.id = ${documentId}
    ${lock}`.execute(db);
  return rows[0];
}

function recordOf(found: Row | undefined): DocumentRecord | undefined {
  if (!found) return undefined;
  const { content, unit_name, department_name, last_person, last_visit, overrides, ...row } = found;
  const access = accessOf(found);
  return {
    row,
    state: access.state,
    visit: found.token ?? 0,
    taskId: found.task_id,
    content,
    unitName: unit_name,
    departmentName: department_name,
    lastVersion: { personId: last_person, visit: last_visit },
    overrides,
    access,
  };
}
