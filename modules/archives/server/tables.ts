import { tables } from "@tz/kernel/server/base";
import type { Generated, JSONColumnType, Selectable } from "kysely";
import type {
  CatalogueSight,
  CheckState,
  FinishedPaper,
  ItemKind,
  ItemState,
  PartRole,
  Retention,
  RetentionRule,
  Scheme,
} from "../contract/index.ts";

/** A `date` column: read and written as ISO date. */
type IsoDate = string;

/** One row of `archives.fonds`. */
export interface FondsTable {
  unit_id: string;
  number: string;
  name: string;
  scheme: Scheme;
  catalogue: CatalogueSight;
  house_id: string | null;
  version: Generated<number>;
}

/** One row of `archives.organ`. */
export interface OrganTable {
  unit_id: string;
  department_id: string;
  code: string;
  name: string;
}

/** One row of `archives.retention_table`. */
export interface RetentionTableTable {
  unit_id: string;
  version: number;
  rules: JSONColumnType<RetentionRule[]>;
  reason: string;
  changed_at: Date;
  changed_by: string;
}

/** What is kept of a paper beside the columns of its item. */
export type PaperFacts = Pick<
  FinishedPaper,
  | "documentType"
  | "documentTypeWords"
  | "urgencyWords"
  | "recipients"
  | "copyRecipients"
  | "finishedAt"
  | "acts"
  | "text"
>;

/** The rule of the retention table that decided. */
export interface AppliedRule {
  no: string;
  words: string;
  version: number;
}

/** One row of `archives.item`. */
export interface ItemTable {
  id: string;
  unit_id: string | null;
  holder_id: string;
  source_type: string | null;
  source_id: string | null;
  kind: ItemKind;
  state: Generated<ItemState>;
  fonds: string;
  fonds_name: string;
  year: number;
  retention: Retention;
  organ: string | null;
  organ_name: string | null;
  n: number;
  code: string;
  number_entry_id: string | null;
  title: string;
  document_number: string;
  author: string;
  date: IsoDate;
  secrecy: "none" | "internal";
  pages: number;
  note: string;
  due_on: IsoDate | null;
  rule: JSONColumnType<AppliedRule> | null;
  rule_reason: string | null;
  facts: JSONColumnType<PaperFacts>;
  check_state: Generated<CheckState>;
  box_id: string | null;
  archived_at: Date;
  version: Generated<number>;
}
export type ItemRow = Selectable<ItemTable>;

/** One row of `archives.part`. */
export interface PartTable {
  item_id: string;
  place: number;
  role: PartRole;
  name: string;
  media_type: string;
  size: number;
  sm3: string;
  pages: number | null;
  file_id: string | null;
}
export type PartRow = Selectable<PartTable>;

/** One row of `archives.pending`. */
export interface PendingTable {
  source_type: string;
  source_id: string;
  unit_id: string;
  title: string;
  state: "failed" | "excluded";
  code: string;
  parameters: JSONColumnType<Record<string, string | number>>;
  attempts: Generated<number>;
  tried_at: Date;
}

export interface ArchivesTables {
  "archives.fonds": FondsTable;
  "archives.organ": OrganTable;
  "archives.retention_table": RetentionTableTable;
  "archives.item": ItemTable;
  "archives.part": PartTable;
  "archives.item_person": { item_id: string; person_id: string };
  "archives.pending": PendingTable;
}
export const archives = tables<ArchivesTables>();
