import { tables } from "@tz/kernel/server/base";
import type { Generated, JSONColumnType } from "kysely";
import type {
  CountersignKind,
  DocumentContent,
  DocumentType,
  OutgoingState,
  RelationType,
  RuleId,
  Secrecy,
  Urgency,
} from "../contract/index.ts";

/** A `date` column: read as it is by a cast to text, written as ISO date. */
type IsoDate = string;

/** `running`: at the step where the process has an open task. */
export type StoredState = "draft" | "running" | "dispatched" | "filed" | "void";

/** One row of `documents.document`. */
export interface DocumentTable {
  id: string;
  unit_id: string;
  department_id: string | null;
  drafter_id: string;
  drafter_name: string;
  drafter_title: string;
  document_type: DocumentType;
  title: string;
  urgency: Urgency;
  secrecy: Secrecy;
  state: Generated<StoredState>;
  version_number: Generated<number>;
  version: Generated<number>;
  instance_id: string | null;
  document_number: string | null;
  number_entry_id: string | null;
  copies: number | null;
  signer_id: string | null;
  signer_name: string | null;
  sign_opinion: string | null;
  signed_on: IsoDate | null;
  signed_at: Date | null;
  signed_version: number | null;
  end_reason: string | null;
  created_at: Date;
  updated_at: Date;
  submitted_at: Date | null;
  registered_at: Date | null;
  dispatched_at: Date | null;
  filed_at: Date | null;
}

/** One row of `documents.document_version`. */
export interface VersionTable {
  document_id: string;
  number: number;
  step: OutgoingState;
  visit: number;
  person_id: string;
  person_name: string;
  post_title: string;
  content: JSONColumnType<DocumentContent>;
  created_at: Date;
  updated_at: Date;
}

/** One row of `documents.countersign`. */
export interface CountersignTable {
  id: string;
  document_id: string;
  kind: CountersignKind;
  unit_id: string;
  department_id: string | null;
  name: string;
  asked_id: string;
  state: Generated<"pending" | "agreed" | "disagreed">;
  opinion: Generated<string>;
  person_id: string | null;
  person_name: string | null;
  at: Date | null;
}

/** One row of `documents.finding_override`. */
export interface OverrideTable {
  document_id: string;
  rule: RuleId;
  about: string;
  reason: string;
  person_id: string;
  person_name: string;
  at: Date;
}

/** One row of `documents.comment`. */
export interface CommentTable {
  id: string;
  document_id: string;
  person_id: string;
  person_name: string;
  post_title: string;
  version_number: number;
  block_index: number | null;
  quote: string;
  text: string;
  created_at: Date;
  resolved_at: Date | null;
  resolved_by: string | null;
}

/** One row of `documents.relation`. */
export interface RelationTable {
  document_id: string;
  place: number;
  type: RelationType;
  target_id: string | null;
  title: string;
  document_number: string | null;
}

/** One row of `documents.template`. */
export interface TemplateTable {
  id: string;
  unit_id: string;
  name: string;
  document_type: DocumentType;
  content: JSONColumnType<DocumentContent>;
  version: Generated<number>;
  updated_at: Date;
  updated_by: string;
}

/** The tables of outgoing documents by name. */
export interface OutgoingTables {
  "documents.document": DocumentTable;
  "documents.document_version": VersionTable;
  "documents.countersign": CountersignTable;
  "documents.finding_override": OverrideTable;
  "documents.comment": CommentTable;
  "documents.relation": RelationTable;
  "documents.template": TemplateTable;
}
export const outgoing = tables<OutgoingTables>();
