import { type Db, sql, type Tx } from "../../base/index.ts";

/** A process being drawn. */
export interface DraftRow {
  id: string;
  key: string;
  name: string;
  bpmn: string;
  definitionId: string | null;
  /** Key, name and newest version of the published process that it belongs to. */
  definitionKey: string | null;
  latest: number | null;
  basedOn: number | null;
  version: number;
  updatedAt: Date;
  updatedBy: string | null;
}

const columns = sql`t.id, t.key, t.name, t.bpmn, t.definition_id as "definitionId", d.key as "definitionKey",
  d.latest, t.based_on as "basedOn", t.version, t.updated_at as "updatedAt", n.name as "updatedBy"`;
const sources = sql`kernel.process_draft t
  left join kernel.process_definition d on d.id = t.definition_id
  left join kernel.person n on n.id = t.updated_by`;

export async function readDraft(db: Db, draftId: string): Promise<DraftRow | undefined> {
  const { rows } = await sql<DraftRow>`select ${columns} from ${sources} where t.id = ${draftId}`.execute(db);
  return rows[0];
}

/** Locks the draft, not what it belongs to. */
export async function lockDraft(tx: Tx, draftId: string): Promise<DraftRow | undefined> {
  const { rows } = await sql<DraftRow>`
    select ${columns} from ${sources} where t.id = ${draftId} for update of t`.execute(tx);
  return rows[0];
}

export const deleteDraft = (tx: Tx, draftId: string) =>
  sql`delete from kernel.process_draft where id = ${draftId}`.execute(tx);
