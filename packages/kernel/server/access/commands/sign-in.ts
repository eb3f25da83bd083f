import { SignedIn, SignInRequest } from "../../../contract/access/index.ts";
import { command } from "../../base/index.ts";
import { type Attempt, requireRight, signInRefusals } from "../password/attempt.ts";
import { lookAtPassword } from "../password/proof.ts";
import { enter } from "../session/enter.ts";
import { dueOf } from "../session/session-state.ts";

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
  refuses: signInRefusals,
  secret: true,
  async prepare({ input: { account, password }, now, services: { db }, caller }) {
    const proof = await lookAtPassword(db, { account, password, ip: caller.ip ?? "", now });
    return { proof, userAgent: caller.userAgent };
  },
  async run({ input, prepared: { proof, userAgent }, ...context }) {
    const attempt: Attempt = { context, proof };
    const known = await requireRight(attempt, "access.wrong_credentials");
    const { token, personId, name } = await enter(attempt, known, { method: "password", userAgent, code: input.code });
    return { personId, name, passwordDue: dueOf(known.credential, proof.settings, context.now), token };
  },
});
