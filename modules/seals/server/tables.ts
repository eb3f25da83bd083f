import { tables } from "@tz/kernel/server/base";
import type { Algorithm, Drawing, Reason, SealSize } from "@tz/seal";
import type { Generated, JSONColumnType } from "kysely";
import type { certificatePurposes, DropState, SealState, UnitRule } from "../contract/index.ts";

export interface AuthorityTable {
  id: string;
  algorithm: Algorithm;
  name: string;
  certificate: Buffer;
  /** Its name and key, certified by the root before it. */
  cross_certificate: Buffer | null;
  certified_by: string | null;
  private_key: string | null;
  not_after: Date;
  crl_number: Generated<string>;
  founded_at: Date;
  retired_at: Date | null;
  dropped_at: Date | null;
  /** From when on nothing below it is believed; null as long as it is. */
  compromised_since: Date | null;
}

export interface RootDropTable {
  id: string;
  version: Generated<number>;
  authority_id: string;
  since: Date;
  reason: string;
  state: DropState;
  asked_by: string;
  asked_by_name: string;
  asked_at: Date;
  decided_by_name: string | null;
  decided_at: Date | null;
  answer: Generated<string>;
}

export interface CertificateTable {
  id: string;
  authority_id: string;
  serial: string;
  purpose: (typeof certificatePurposes)[number];
  unit_id: string | null;
  person_id: string | null;
  name: string;
  certificate: Buffer;
  private_key: string | null;
  /** Of a seal's certificate for programs outside: the seal's own, which was made with it. */
  twin_id: string | null;
  not_before: Date;
  not_after: Date;
  revoked_at: Date | null;
  reason: Reason | null;
  version: Generated<number>;
}

export interface SealTable {
  id: string;
  version: Generated<number>;
  unit_id: string;
  person_id: string | null;
  name: string;
  size: SealSize | "signature";
  state: SealState;
  keeper_id: string;
  reason: string;
  requested_by: string;
  requested_by_name: string;
  requested_at: Date;
  decided_by_name: string | null;
  decided_at: Date | null;
  certificate_id: string | null;
  outside_certificate_id: string | null;
  esl: Buffer | null;
  valid_until: Date | null;
  /** What its owner wrote by hand; null where the picture follows from the name. */
  drawing: JSONColumnType<Drawing> | null;
}

export interface OpinionTable {
  id: string;
  case_type: string;
  case_id: string;
  instance_id: string;
  seq: number;
  person_id: string;
  seal_id: string;
  certificate_id: string;
  statement: string;
  signature: Buffer;
  signed_at: Date;
}

export interface UnitRuleTable {
  unit_id: string;
  signed: UnitRule["signed"];
  signature_required: boolean;
  seal_before_dispatch: boolean;
  version: number;
  changed_by_name: string;
  changed_at: Date;
}

export interface UseTable {
  id: string;
  subject_type: string;
  subject_id: string;
  signature: number;
  unit_id: string;
  person_id: string | null;
  title: string;
  number: string;
  state: "waiting" | "sealed" | "refused" | "withdrawn";
  asked_at: Date;
  done_at: Date | null;
  done_by: string | null;
  done_by_name: string | null;
  reason: string | null;
  seal_id: string | null;
  ofd_sm3: string | null;
  pdf_sm3: string | null;
}

export interface PaperTable {
  subject_type: string;
  subject_id: string;
  seals: number;
  ofd_file: string;
  pdf_file: string;
}

export const seals = tables<{
  "seals.authority": AuthorityTable;
  "seals.root_drop": RootDropTable;
  "seals.certificate": CertificateTable;
  "seals.seal": SealTable;
  "seals.use": UseTable;
  "seals.paper": PaperTable;
  "seals.opinion": OpinionTable;
  "seals.unit_rule": UnitRuleTable;
}>();
