import { type Db, sql, type Viewer } from "@tz/kernel/server/base";
import type { RelatedDocument, RelationType } from "../../contract/index.ts";
import { sightOf } from "../policy.ts";
import { loadAccess } from "./access.ts";

interface Row {
  type: RelationType;
  direction: "to" | "by";
  document_id: string | null;
  title: string;
  document_number: string | null;
}

/**
 * The papers that a document answers, forwards, repeals or revises, and those that do so to it, as far as the actor may
 * see them. A paper that the document itself names is named to its readers, linked only to those who may see it.
 * Indexes relation_pkey and relation_target.
 */
export async function loadRelated(db: Db, viewer: Viewer, documentId: string): Promise<RelatedDocument[]> {
  const { rows } = await sql<Row>`
    select r.type, 'to' as direction, r.target_id as document_id, coalesce(t.title, r.title) as title,
      coalesce(t.document_number, r.document_number) as document_number
    from documents.relation r left join documents.document t on t.id = r.target_id
    where r.document_id = ${documentId}
    union all
    select r.type, 'by', d.id, d.title, d.document_number
    from documents.relation r join documents.document d on d.id = r.document_id
    where r.target_id = ${documentId}`.execute(db);
  const access = await loadAccess(
    db,
    viewer,
    rows.flatMap((row) => row.document_id ?? []),
  );
  const visible = (id: string | null) =>
    id !== null && access.has(id) && sightOf(viewer.actor, access.get(id)!) !== "none";
  return rows
    .filter((row) => row.direction === "to" || visible(row.document_id))
    .map((row) => ({
      type: row.type,
      direction: row.direction,
      documentId: visible(row.document_id) ? row.document_id : null,
      title: row.title,
      documentNumber: row.document_number,
    }));
}
