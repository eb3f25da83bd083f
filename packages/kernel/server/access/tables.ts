import type { Generated } from "kysely";
import type { Duty, MeSettings, SecuritySettings, SessionMethod } from "../../contract/access/index.ts";
import type { Bilingual } from "../../contract/base/index.ts";

/** One row of `kernel.credential`. */
export interface CredentialTable {
  person_id: string;
  hash: string;
  changed_at: Date;
  must_change: boolean;
  last_used_at: Date;
  suspended_at: Date | null;
  totp_secret: string | null;
  totp_pending: string | null;
  totp_last_step: number | null;
}

/** One row of `kernel.password_history`. */
export interface PasswordHistoryTable {
  id: string;
  person_id: string;
  hash: string;
}

/** One row of `kernel.sign_in_guard`. */
export interface SignInGuardTable {
  kind: "account" | "address";
  key: string;
  failures: number;
  counted_since: Date;
  locked_until: Date | null;
}

/** One row of `kernel.session`. */
export interface SessionTable {
  id: string;
  token_hash: Buffer;
  person_id: string;
  method: SessionMethod;
  created_at: Date;
  last_seen_at: Date;
  expires_at: Date;
  ended_at: Date | null;
  /** It ended because what it began with (a certificate) was given up or revoked. */
  key_revoked: Generated<boolean>;
  ip: string;
  user_agent: string;
}

/** One row of `kernel.sign_in_challenge`. */
export interface SignInChallengeTable {
  id: string;
  method: string;
  nonce: Buffer;
  origin: string;
  ip: string;
  expires_at: Date;
}

/** One row of `kernel.demo_person`. */
export interface DemoPersonTable {
  person_id: string;
  rank: number;
  hint: Bilingual | null;
}

/** One row of `kernel.person_setting`; `settings` is JSON. */
export interface PersonSettingTable {
  person_id: string;
  settings: MeSettings;
}

/** One row of `kernel.role`. */
export interface RoleTable {
  id: string;
  duty: Duty;
  built_in: boolean;
  name_zh: string;
  name_en: string;
  version: Generated<number>;
}

/** One row of `kernel.role_permission`. */
export interface RolePermissionTable {
  role_id: string;
  permission: string;
  held: boolean;
}

/** One row of `kernel.person_duty`. */
export interface PersonDutyTable {
  person_id: string;
  duty: Duty;
}

/** One row of `kernel.post_role`. */
export interface PostRoleTable {
  post_id: string;
  role_id: string;
  person_id: string;
  duty: Duty;
  granted_at: Date;
  granted_by: string | null;
}

/** One row of `kernel.delegation`. */
export interface DelegationTable {
  id: string;
  from_person_id: string;
  to_person_id: string;
  starts_at: Date;
  ends_at: Date;
  kinds: string[] | null;
  reason: string;
  created_at: Date;
  created_by: string;
  revoked_at: Date | null;
  revoked_by: string | null;
}

/** Versions from before there were further ways to sign in name none. */
export type StoredSettings = Omit<SecuritySettings, "methods"> & Partial<Pick<SecuritySettings, "methods">>;

/** One row of `kernel.security_setting`; `settings` is JSON. */
export interface SecuritySettingTable {
  version: number;
  settings: StoredSettings;
  reason: string;
  created_at: Date;
  created_by: string | null;
}

/** The one row of `kernel.set_up`. */
export interface SetUpTable {
  one: Generated<boolean>;
  code_hash: Buffer;
  expires_at: Date;
  failures: Generated<number>;
  used_at: Date | null;
}

/** The tables of the access floor by name, for `tables<AccessTables>()`. */
export interface AccessTables {
  "kernel.credential": CredentialTable;
  "kernel.password_history": PasswordHistoryTable;
  "kernel.sign_in_guard": SignInGuardTable;
  "kernel.session": SessionTable;
  "kernel.sign_in_challenge": SignInChallengeTable;
  "kernel.demo_person": DemoPersonTable;
  "kernel.person_setting": PersonSettingTable;
  "kernel.role": RoleTable;
  "kernel.role_permission": RolePermissionTable;
  "kernel.person_duty": PersonDutyTable;
  "kernel.post_role": PostRoleTable;
  "kernel.delegation": DelegationTable;
  "kernel.security_setting": SecuritySettingTable;
  "kernel.set_up": SetUpTable;
}
