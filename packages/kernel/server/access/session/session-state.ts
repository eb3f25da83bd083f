import type { PasswordDue, SecuritySettings } from "../../../contract/access/index.ts";
import { AppError } from "../../base/index.ts";
import type { CredentialTable, StoredSettings } from "../tables.ts";
import type { SessionRow } from "./session-row.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Checks that a session may still be used.
 * @throws AppError 401 with the reason: ended, its key revoked, expired, idle, or the account was closed
 */
export function requireLive(row: SessionRow, now: Date): void {
  if (row.ended_at) throw new AppError(row.key_revoked ? "access.session_key_revoked" : "access.session_ended");
  if (now >= row.expires_at) throw new AppError("access.session_expired", { hours: hoursOf(row) });
  const { idleMinutes } = row.security;
  const idle = idleEnd(row, idleMinutes);
  if (idle && now >= idle) throw new AppError("access.session_idle", { minutes: idleMinutes });
  if (row.person_state !== "active" || row.suspended_at) throw new AppError("access.account_disabled");
}

/** When a session ends that nobody uses any more; a program's has no such end. */
export const idleEnd = ({ method, last_seen_at }: Pick<SessionRow, "method" | "last_seen_at">, idleMinutes: number) =>
  method === "system" ? undefined : new Date(last_seen_at.getTime() + idleMinutes * MINUTE);

/** The last use of a session that is too long ago now. */
export const idleSince = ({ idleMinutes }: Pick<SecuritySettings, "idleMinutes">, now: Date) =>
  new Date(now.getTime() - idleMinutes * MINUTE);

const hoursOf = ({ created_at, expires_at }: SessionRow) =>
  Math.round((expires_at.getTime() - created_at.getTime()) / (60 * MINUTE));

/** Why the password must be changed now, if it must. A session that began without a password is not asked for one. */
export function passwordDueOf(row: SessionRow, now: Date): PasswordDue | null {
  if (row.method !== "password" || !row.changed_at) return null;
  return dueOf({ must_change: row.must_change ?? false, changed_at: row.changed_at }, row.security, now);
}

/** Why a password must be changed before anything else, if it must. */
export function dueOf(
  password: Pick<CredentialTable, "must_change" | "changed_at">,
  settings: Pick<StoredSettings, "passwordMaxAgeDays">,
  now: Date,
): PasswordDue | null {
  if (password.must_change) return "temporary";
  return now >= passwordExpiry(password.changed_at, settings) ? "expired" : null;
}

export const passwordExpiry = (changedAt: Date, { passwordMaxAgeDays }: Pick<StoredSettings, "passwordMaxAgeDays">) =>
  new Date(changedAt.getTime() + passwordMaxAgeDays * DAY);

/** Nobody used the account for so long that it is closed (GB/T 22239-2019 8.1.4.2 c). */
export const isDormant = (lastUsedAt: Date, { dormantAfterDays }: SecuritySettings, now: Date) =>
  now.getTime() - lastUsedAt.getTime() >= dormantAfterDays * DAY;

/** A visit is written down at most once in this time, so that reading costs no write. */
export const isVisitDue = (row: SessionRow, now: Date) => now.getTime() - row.last_seen_at.getTime() >= MINUTE;
