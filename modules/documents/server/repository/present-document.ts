import type { DocumentMaking, DocumentView, OutgoingAction, RelatedDocument } from "../../contract/index.ts";
import type { DocumentRecord } from "./document-record.ts";

const iso = (moment: Date | null) => moment?.toISOString() ?? null;

/** Shows a document; without `making` also nothing of the considerations that only its makers enter. */
export function presentDocument(
  { row, state, content, unitName, departmentName }: DocumentRecord,
  related: RelatedDocument[],
  making: DocumentMaking | null,
  may: OutgoingAction[],
): DocumentView {
  const { matter: _considerations, ...paper } = content;
  return {
    id: row.id,
    version: row.version,
    state,
    unit: { id: row.unit_id, name: unitName },
    department: row.department_id && departmentName ? { id: row.department_id, name: departmentName } : null,
    drafter: making && { id: row.drafter_id, name: row.drafter_name, postTitle: row.drafter_title },
    content: making ? content : { ...paper, matter: plainMatter },
    documentNumber: row.document_number,
    copies: row.copies,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    submittedAt: iso(row.submitted_at),
    registeredAt: iso(row.registered_at),
    dispatchedAt: iso(row.dispatched_at),
    filedAt: iso(row.filed_at),
    related,
    making,
    may,
  };
}

const plainMatter: DocumentView["content"]["matter"] = {
  important: false,
  scope: null,
  authorisation: null,
  assignedByLeader: false,
  approvedByGovernment: false,
  affectedUnits: [],
};
