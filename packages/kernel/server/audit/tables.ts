/** One row of `kernel.audit`; `at` is the partition key. */
interface AuditTable {
  id: string;
  at: Date;
  command: string;
  person_id: string | null;
  person_name: string | null;
  post_id: string | null;
  unit_id: string | null;
  on_behalf_of: string | null;
  session_id: string | null;
  ip: string | null;
  ok: boolean;
  subject_type: string | null;
  subject_id: string | null;
  subject_unit_id: string | null;
  note: Record<string, unknown>;
}

/** One row of `kernel.audit_pending`: an audit row that is not sealed yet. */
interface AuditPendingTable {
  audit_id: string;
  at: Date;
}

/** One row of `kernel.audit_link`. */
interface AuditLinkTable {
  position: number;
  audit_id: string;
  at: Date;
  row_hash: Buffer;
  hash: Buffer;
}

/** One row of `kernel.audit_seal`. */
interface AuditSealTable {
  seq: number;
  first_position: number;
  last_position: number;
  previous_hash: Buffer;
  hash: Buffer;
  sealed_at: Date;
}

/** The tables of the audit floor by name, for `tables<AuditTables>()`. */
export interface AuditTables {
  "kernel.audit": AuditTable;
  "kernel.audit_pending": AuditPendingTable;
  "kernel.audit_link": AuditLinkTable;
  "kernel.audit_seal": AuditSealTable;
}
