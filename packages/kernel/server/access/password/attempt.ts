import type { AccessErrorCode } from "../../../contract/access/index.ts";
import { AppError, type ErrorParameters, RecordedFailure, type WriteContext } from "../../base/index.ts";
import { countAddressFailure, takeBackAttempt } from "./guard.ts";
import { confirmed, type Known, type Proof } from "./proof.ts";

/** One try to prove who one is: at sign-in, or by the present password before a change. */
export interface Attempt {
  context: WriteContext;
  proof: Proof;
}

/** What a try may be refused with, besides what is wrong with it itself. */
export const guessRefusals = ["access.wrong_credentials", "access.locked", "access.address_throttled"];
/** The same at sign-in, where the account is looked at too. */
export const signInRefusals = [
  ...guessRefusals,
  "access.code_required",
  "access.wrong_code",
  "access.account_disabled",
  "access.account_dormant",
  "access.no_post",
];

/** The account whose password was right, locked; a wrong one is refused and counted. */
export async function requireRight(attempt: Attempt, refusal: AccessErrorCode): Promise<Known> {
  return (await confirmed(attempt.context.tx, attempt.proof)) ?? refuseGuess(attempt, refusal);
}

/** Refuses a wrong password or code; the failure stays counted and on record, and the lock with it. */
export async function refuseGuess(attempt: Attempt, reason: string): Promise<never> {
  const { context, proof } = attempt;
  const { settings, left, ip } = proof;
  await countAddressFailure(context.tx, ip, settings, context.now);
  record(attempt, { reason, locked: left === 0 });
  if (left === 0) context.emit("access.locked-out", { personId: proof.candidate?.personId ?? null, ip });
  const code = left === 0 ? "access.locked" : reason;
  throw new RecordedFailure(new AppError(code, { left, minutes: settings.lockMinutes }));
}

/** Refuses although the password was right; that is on record too, but counts as no guess. */
export async function refuseAccount(
  attempt: Attempt,
  reason: string,
  parameters: ErrorParameters = {},
): Promise<never> {
  await takeBackAttempt(attempt.context.tx, attempt.proof.account);
  record(attempt, { reason });
  throw new RecordedFailure(new AppError(reason, parameters));
}

/** What was typed as an unknown account is not written down: it may be a password in the wrong field. */
function record({ context, proof: { candidate } }: Attempt, details: object): void {
  context.note({ ...details, name: candidate?.name ?? null, account: candidate?.account ?? null });
  if (candidate) context.subject({ type: "person", id: candidate.personId });
}
