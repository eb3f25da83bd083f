import { SignedIn, SignInRequest } from "../../../contract/access/index.ts";
import { command, openSecret } from "../../base/index.ts";
import { type Attempt, refuseAccount, refuseGuess, requireRight } from "../password/attempt.ts";
import { hasLivePost } from "../password/candidate.ts";
import { forgetAttempts } from "../password/guard.ts";
import { type Known, lookAtPassword } from "../password/proof.ts";
import { stepOfCode, totpPurpose } from "../password/totp.ts";
import { recordUse } from "../password/write-credential.ts";
import { createSession } from "../session/create-session.ts";
import { dueOf, isDormant } from "../session/session-state.ts";

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
  async prepare({ input: { account, password }, now, services: { db }, caller }) {
    const proof = await lookAtPassword(db, { account, password, ip: caller.ip ?? "", now });
    return { proof, userAgent: caller.userAgent };
  },
  async run({ input, prepared: { proof, userAgent }, ...context }) {
    const { tx, now } = context;
    const attempt: Attempt = { context, proof };
    const known = await requireRight(attempt, "access.wrong_credentials");
    await requireOpen(attempt, known);
    const step = await secondFactor(attempt, known, input.code);
    await forgetAttempts(tx, proof.account);
    await recordUse(tx, known.personId, now, step);
    const { personId, name, account } = known;
    const origin = { method: "password", ip: proof.ip, userAgent, hours: proof.settings.sessionHours } as const;
    const { token } = await createSession(tx, personId, now, origin);
    context.note({ name, account, secondFactor: step !== undefined });
    context.subject({ type: "person", id: personId });
    return { personId, name, passwordDue: dueOf(known.credential, proof.settings, now), token };
  },
});

async function requireOpen(attempt: Attempt, { personId, state, credential }: Known): Promise<void> {
  const { context, proof } = attempt;
  if (state !== "active" || credential.suspended_at) return refuseAccount(attempt, "access.account_disabled");
  if (isDormant(credential.last_used_at, proof.settings, context.now))
    return refuseAccount(attempt, "access.account_dormant", { days: proof.settings.dormantAfterDays });
  if (!(await hasLivePost(context.tx, personId))) return refuseAccount(attempt, "access.no_post");
}

/** @returns the time step of the code, undefined where the account has no second factor */
async function secondFactor(
  attempt: Attempt,
  { personId, credential: { totp_secret: sealed, totp_last_step: lastStep } }: Known,
  code: string | undefined,
): Promise<number | undefined> {
  if (sealed === null) return undefined;
  if (code === undefined) return refuseAccount(attempt, "access.code_required");
  const { services, now } = attempt.context;
  const step = stepOfCode(await openSecret(services.config, sealed, totpPurpose(personId)), code, now);
  // A code works once: whoever saw it typed cannot use it again within its minute.
  return step === undefined || step <= (lastStep ?? -1) ? refuseGuess(attempt, "access.wrong_code") : step;
}
