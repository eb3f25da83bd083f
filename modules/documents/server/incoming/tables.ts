import { tables } from "@tz/kernel/server/base";
import type { Generated } from "kysely";
import type { DocumentType, IncomingState, Secrecy, Urgency } from "../../contract/index.ts";

/** One row of `documents.incoming`. */
export interface IncomingTable {
  id: string;
  unit_id: string;
  origin: "delivery" | "paper" | "scan";
  delivery_id: string | null;
  document_id: string | null;
  state: Generated<IncomingState>;
  category: Generated<"read" | "handle">;
  received_number: string | null;
  number_entry_id: string | null;
  title: string;
  document_type: DocumentType | null;
  document_number: Generated<string>;
  sender_unit_id: string | null;
  sender_name: string;
  secrecy: Generated<Secrecy>;
  urgency: Urgency;
  /** Read as it is by a cast to text, written as ISO date. */
  document_date: string | null;
  received_at: Date;
  due_at: Date | null;
  summary: Generated<string>;
  pages: number | null;
  registered_by: string;
  registered_by_name: string;
  instance_id: string | null;
  step: string | null;
  step_en: string | null;
  handlers: string | null;
  result: string | null;
  finished_at: Date | null;
  version: Generated<number>;
}

export interface IncomingTables {
  "documents.incoming": IncomingTable;
}
export const incoming = tables<IncomingTables>();
