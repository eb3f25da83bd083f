import { SignedIn, SignInMethodRequest } from "../../../contract/access/index.ts";
import { checked, command } from "../../base/index.ts";
import { spendChallenge } from "../methods/challenge.ts";
import { requireAllowed } from "../methods/method-rule.ts";
import { type Challenge, methodNamed, type SignInMethod } from "../methods/sign-in-method.ts";
import { type Attempt, refuseAccount, refuseGuess, signInRefusals } from "../password/attempt.ts";
import { type Candidate, findCandidate, lockAccount } from "../password/candidate.ts";
import { beginAttempt, refuseBusyAddress } from "../password/guard.ts";
import type { Proof } from "../password/proof.ts";
import { currentSettings } from "../password/settings.ts";
import { enter } from "../session/enter.ts";

/** What is known before the transaction: who is claimed to sign in, counted as an attempt, and what they answer. */
interface Claim {
  method: SignInMethod;
  evidence: unknown;
  /** Undefined: there is none such, or no longer. */
  challenge: Challenge | undefined;
  proof: Proof;
  userAgent: string;
}

/** Signs in by a way that a module brings; counters, locks, the second factor and the session are those of the password. */
export const signInByMethod = command({
  name: "access.sign-in-by-method",
  summary: { zh: "其他方式登录", en: "Sign in by another way" },
  input: SignInMethodRequest,
  output: SignedIn,
  access: "public",
  refuses: ["access.method_account_unknown", "access.challenge_over", "access.method_off", ...signInRefusals],
  secret: true,
  async prepare({ input, now, services, caller }): Promise<Claim> {
    const { db } = services;
    const method = methodNamed(services, input.method);
    const evidence = checked(method.evidence, input.evidence, caller.language);
    const settings = await currentSettings(db);
    requireAllowed(settings, method.name);
    const ip = caller.ip ?? "";
    await refuseBusyAddress(db, ip, settings, now);
    const challenge = await spendChallenge(db, input.challengeId, method.name, now);
    const personId = await method.claimant(db, evidence);
    const candidate = personId === undefined ? undefined : await findCandidate(db, { personId });
    const account = candidate?.account ?? "";
    const left = candidate && challenge ? await beginAttempt(db, account, settings, now) : settings.lockAfterFailures;
    return {
      method,
      evidence,
      challenge,
      proof: { account, candidate, settings, left, right: false, ip },
      userAgent: caller.userAgent,
    };
  },
  async run({ input, prepared, ...context }) {
    const attempt: Attempt = { context, proof: prepared.proof };
    const { known, note } = await requireProven(attempt, prepared);
    const passedDue = { method: prepared.method.name, userAgent: prepared.userAgent, code: input.code };
    const { token, personId, name } = await enter(attempt, known, passedDue, note);
    return { personId, name, passwordDue: null, token };
  },
});

async function requireProven(
  attempt: Attempt,
  { method, evidence, challenge, proof: { candidate } }: Claim,
): Promise<{ known: Candidate; note: object }> {
  const { context } = attempt;
  if (!challenge) return refuseGuess(attempt, "access.challenge_over");
  const verdict = await method.prove(context, evidence, challenge);
  if ("refusal" in verdict)
    return verdict.isGuess || !candidate
      ? refuseGuess(attempt, verdict.refusal)
      : refuseAccount(attempt, verdict.refusal);
  const known = candidate && (await lockAccount(context.tx, candidate.personId));
  return known ? { known, note: verdict.note } : refuseGuess(attempt, "access.method_account_unknown");
}
