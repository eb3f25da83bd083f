import { type Db, sql } from "@tz/kernel/server/base";
import type { CountersignView, DocumentMaking, OutgoingState } from "../../contract/index.ts";
import { countFindings } from "../rules/summary.ts";
import { changedSinceSigned } from "./changed-since-signed.ts";
import { checkRecord } from "./check-record.ts";
import type { DocumentRecord } from "./document-record.ts";

interface Row {
  open_comments: number;
  countersigns: CountersignView[];
}

/** A signature that was withdrawn, or given to a text that went back, does not count. */
const signedStates = new Set<OutgoingState>([
  "jointSignOff",
  "recheck",
  "registration",
  "dispatch",
  "dispatched",
  "filed",
]);

/** What only the makers of a document see of it; indexes comment_document and countersign_document. */
export async function loadMaking(db: Db, record: DocumentRecord, now: Date): Promise<DocumentMaking> {
  const { row } = record;
  const [{ open_comments, countersigns }, findings, changed] = await Promise.all([
    queryOpinions(db, row.id),
    checkRecord(db, record, now),
    record.state === "recheck" && changedSinceSigned(db, record),
  ]);
  return {
    findings: countFindings(findings),
    versionNumber: row.version_number,
    changedSinceSigned: changed,
    openComments: open_comments,
    countersigns,
    signOff:
      signedStates.has(record.state) && row.signed_at
        ? {
            personName: row.signer_name ?? "",
            opinion: row.sign_opinion ?? "",
            signedOn: row.signed_on ?? "",
            at: row.signed_at.toISOString(),
          }
        : null,
    instanceId: row.instance_id,
    endReason: row.end_reason,
  };
}

async function queryOpinions(db: Db, documentId: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select
      (select count(*) from documents.comment
        where document_id = ${documentId} and resolved_at is null) as open_comments,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'unitId', unit_id, 'departmentId', department_id,
        'name', name, 'state', state, 'opinion', opinion, 'personName', person_name, 'at', at) order by id), '[]')
        from documents.countersign where document_id = ${documentId}) as countersigns`.execute(db);
  return rows[0] as Row;
}
