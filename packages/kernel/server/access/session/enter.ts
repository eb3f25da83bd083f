import type { SessionMethod } from "../../../contract/access/index.ts";
import { openSecret } from "../../base/index.ts";
import { type Attempt, refuseAccount, refuseGuess } from "../password/attempt.ts";
import { type Candidate, hasLivePost } from "../password/candidate.ts";
import { forgetAttempts } from "../password/guard.ts";
import { stepOfCode, totpPurpose } from "../password/totp.ts";
import { recordUse } from "../password/write-credential.ts";
import { createSession, type NewSession } from "./create-session.ts";
import { isDormant } from "./session-state.ts";

/** How somebody came who has proved who they are. */
interface Way {
  method: SessionMethod;
  userAgent: string;
  /** Of the second factor, where the account has one. */
  code: string | undefined;
}

/**
 * What follows every right proof, whatever was proved: the account must be open and its second factor shown; then its failures
 * are forgotten and a session begins.
 * @param more for the audit
 */
export async function enter(
  attempt: Attempt,
  known: Candidate,
  { method, userAgent, code }: Way,
  more: object = {},
): Promise<NewSession & { personId: string; name: string }> {
  const { context, proof } = attempt;
  const { tx, now } = context;
  await requireOpen(attempt, known);
  const step = await secondFactor(attempt, known, code);
  await forgetAttempts(tx, proof.account);
  const { personId, name, account } = known;
  await recordUse(tx, personId, now, step);
  const session = await createSession(tx, personId, now, {
    method,
    ip: proof.ip,
    userAgent,
    hours: proof.settings.sessionHours,
  });
  context.note({ name, account, method, secondFactor: step !== undefined, ...more });
  context.subject({ type: "person", id: personId });
  return { ...session, personId, name };
}

async function requireOpen(attempt: Attempt, { personId, state, credential }: Candidate): Promise<void> {
  const { context, proof } = attempt;
  if (state !== "active" || credential?.suspended_at) return refuseAccount(attempt, "access.account_disabled");
  if (credential && isDormant(credential.last_used_at, proof.settings, context.now))
    return refuseAccount(attempt, "access.account_dormant", { days: proof.settings.dormantAfterDays });
  if (!(await hasLivePost(context.tx, personId))) return refuseAccount(attempt, "access.no_post");
}

/** @returns the time step of the code, undefined where the account has no second factor */
async function secondFactor(
  attempt: Attempt,
  { personId, credential }: Candidate,
  code: string | undefined,
): Promise<number | undefined> {
  const sealed = credential?.totp_secret ?? null;
  if (sealed === null) return undefined;
  if (code === undefined) return refuseAccount(attempt, "access.code_required");
  const { services, now } = attempt.context;
  const step = stepOfCode(await openSecret(services.config, sealed, totpPurpose(personId)), code, now);
  // A code works once: whoever saw it typed cannot use it again within its minute.
  const isSpent = step === undefined || step <= (credential?.totp_last_step ?? -1);
  return isSpent ? refuseGuess(attempt, "access.wrong_code") : step;
}
