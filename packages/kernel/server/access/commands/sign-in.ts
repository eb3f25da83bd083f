import { SignedIn, SignInRequest } from "../../../contract/access/index.ts";
import { command, type Tx } from "../../base/index.ts";
import { type Attempt, refuseAccount, refuseGuess } from "../password/attempt.ts";
import { type Candidate, findCandidate, hasLivePost, lockAccount } from "../password/candidate.ts";
import { beginAttempt, forgetAttempts, refuseBusyAddress } from "../password/guard.ts";
import { verifyPassword } from "../password/hash.ts";
import { currentSettings } from "../password/settings.ts";
import { stepOfCode } from "../password/totp.ts";
import { recordUse } from "../password/write-credential.ts";
import { createSession } from "../session/create-session.ts";
import { dueOf, isDormant } from "../session/session-state.ts";
import type { CredentialTable } from "../tables.ts";

type Known = Candidate & { credential: CredentialTable };

/**
 * Signs in with account, password and, where the account has one, a second factor. Whether an account exists can be told
 * neither by the sentence nor by the time nor by the lock.
 */
export const signIn = command({
  name: "access.sign-in",
  summary: { zh: "登录", en: "Sign in" },
  input: SignInRequest,
  output: SignedIn,
  access: "public",
  secret: true,
  async prepare({ input, now, services: { db }, caller }) {
    const ip = caller.ip ?? "";
    const settings = await currentSettings(db);
    await refuseBusyAddress(db, ip, settings, now);
    const left = await beginAttempt(db, input.account, settings, now);
    const candidate = await findCandidate(db, input.account);
    const right = await verifyPassword(candidate?.credential?.hash, input.password);
    return { settings, left, candidate, right, ip, userAgent: caller.userAgent };
  },
  async run({ input, prepared, ...context }) {
    const { settings, ip, userAgent, candidate } = prepared;
    const attempt: Attempt = { context, account: input.account, candidate, settings, left: prepared.left, ip };
    const known = prepared.right ? await stillKnown(context.tx, candidate) : undefined;
    if (!known) return refuseGuess(attempt, "access.wrong_credentials");
    await requireOpen(attempt, known);
    const step = await secondFactor(attempt, known.credential, input.code);
    await forgetAttempts(context.tx, input.account);
    await recordUse(context.tx, known.personId, context.now, step);
    const { personId, name } = known;
    const origin = { method: "password", ip, userAgent, hours: settings.sessionHours } as const;
    const { token } = await createSession(context.tx, personId, context.now, origin);
    context.note({ name, account: known.account, secondFactor: step !== undefined });
    context.subject({ type: "person", id: personId });
    return { personId, name, passwordDue: dueOf(known.credential, settings, context.now), token };
  },
});

/** The account, locked; undefined when its password was changed since it was checked. */
async function stillKnown(tx: Tx, candidate: Candidate | undefined): Promise<Known | undefined> {
  if (!candidate) return undefined;
  const locked = await lockAccount(tx, candidate.personId);
  const credential = locked?.credential;
  return credential && credential.hash === candidate.credential?.hash ? { ...locked, credential } : undefined;
}

async function requireOpen(attempt: Attempt, { personId, state, credential }: Known): Promise<void> {
  const { settings, context } = attempt;
  if (state !== "active" || credential.suspended_at) return refuseAccount(attempt, "access.account_disabled");
  if (isDormant(credential.last_used_at, settings, context.now))
    return refuseAccount(attempt, "access.account_dormant", { days: settings.dormantAfterDays });
  if (!(await hasLivePost(context.tx, personId))) return refuseAccount(attempt, "access.no_post");
}

/** @returns the time step of the code, undefined where the account has no second factor */
async function secondFactor(
  attempt: Attempt,
  { totp_secret: secret, totp_last_step: lastStep }: CredentialTable,
  code: string | undefined,
): Promise<number | undefined> {
  if (secret === null) return undefined;
  if (code === undefined) return refuseAccount(attempt, "access.code_required");
  const step = stepOfCode(secret, code, attempt.context.now);
  // A code works once: whoever saw it typed cannot use it again within its minute.
  return step === undefined || step <= (lastStep ?? -1) ? refuseGuess(attempt, "access.wrong_code") : step;
}
