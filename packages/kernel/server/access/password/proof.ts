import type { SecuritySettings } from "../../../contract/access/index.ts";
import { type Actor, AppError, type Db, type Tx } from "../../base/index.ts";
import type { CredentialTable } from "../tables.ts";
import { type Candidate, findCandidate, lockAccount } from "./candidate.ts";
import { beginAttempt, refuseBusyAddress } from "./guard.ts";
import { verifyPassword } from "./hash.ts";
import { currentSettings } from "./settings.ts";

/** A password that was looked at, before any transaction: the look is slow and already counted as an attempt. */
export interface Proof {
  account: string;
  /** Unknown accounts are guessed at as well. */
  candidate: Candidate | undefined;
  settings: SecuritySettings;
  /** How many further failures lock the account. */
  left: number;
  right: boolean;
  ip: string;
}

export type Known = Candidate & { credential: CredentialTable };

/** @throws AppError access.locked, access.address_throttled */
export async function lookAtPassword(
  db: Db,
  { account, password, ip, now }: { account: string; password: string; ip: string; now: Date },
): Promise<Proof> {
  const settings = await currentSettings(db);
  await refuseBusyAddress(db, ip, settings, now);
  const left = await beginAttempt(db, account, settings, now);
  const candidate = await findCandidate(db, { account });
  const right = await verifyPassword(candidate?.credential?.hash, password);
  return { account, candidate, settings, left, right, ip };
}

/**
 * The same for somebody who is signed in and must show once more who they are.
 * @throws AppError access.no_password where the person has none
 */
export async function lookAtOwnPassword(db: Db, actor: Actor, password: string, now: Date): Promise<Proof> {
  const self = await findCandidate(db, { personId: actor.personId });
  if (!self?.credential) throw new AppError("access.no_password");
  return lookAtPassword(db, { account: self.account, password, ip: actor.ip, now });
}

/** The account, locked; undefined when the password was wrong, or was changed since it was looked at. */
export async function confirmed(tx: Tx, { candidate, right }: Proof): Promise<Known | undefined> {
  if (!candidate || !right) return undefined;
  const locked = await lockAccount(tx, candidate.personId);
  const credential = locked?.credential;
  return credential && credential.hash === candidate.credential?.hash ? { ...locked, credential } : undefined;
}
