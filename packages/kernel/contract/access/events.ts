import type { Bilingual } from "../base/index.ts";

/** What the access floor tells when it changes something. */
export interface AccessEvents {
  /** Guesses locked an account; without a person there is no such account. */
  "access.locked-out": { personId: string | null; ip: string };
  /** Sessions of this person are over before their time. */
  "access.sessions-ended": { personId: string };
  /** Whoever is signed in has another time now until their session ends by itself. */
  "access.idle-limit-changed": Record<string, never>;
  /** Somebody handles no business any more. */
  "access.administrator-appointed": { personId: string };
  "access.delegated": { delegationId: string; fromPersonId: string; toPersonId: string };
  "access.delegation-revoked": { delegationId: string; fromPersonId: string; toPersonId: string };
}

/** Words of the audit rows that no person's request leaves. */
export const accessAuditWords = {
  "access.lock-out": { zh: "账号因连续登录失败被锁定", en: "Account locked after failed sign-ins" },
  "access.revoke-delegations-of-leaver": { zh: "离任人员的委托自动撤销", en: "Delegations of a leaver revoked" },
  "access.print-set-up-code": { zh: "生成初始设置码", en: "Set-up code made" },
  "access.recover-administrator": { zh: "命令行重置管理员账号", en: "Administrator recovered on the console" },
} satisfies Record<string, Bilingual>;
