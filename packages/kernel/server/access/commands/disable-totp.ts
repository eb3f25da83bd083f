import { z } from "zod";
import { Password } from "../../../contract/access/index.ts";
import { AppError, command } from "../../base/index.ts";
import { guessRefusals, requireRight } from "../password/attempt.ts";
import { forgetAttempts } from "../password/guard.ts";
import { lookAtOwnPassword } from "../password/proof.ts";
import { noTotp, writeTotp } from "../password/write-credential.ts";

/** Turns one's own second factor off, by the password. */
export const disableTotp = command({
  name: "access.disable-totp",
  summary: { zh: "停用动态口令", en: "Turn the second factor off" },
  input: z.object({ password: Password }),
  output: z.null(),
  access: "signedIn",
  refuses: guessRefusals,
  secret: true,
  prepare: ({ input, actor, now, services: { db } }) => lookAtOwnPassword(db, actor, input.password, now),
  async run({ actor, prepared: proof, ...context }) {
    context.subject({ type: "person", id: actor.personId });
    const { credential, account } = await requireRight({ context, proof }, "access.wrong_password");
    await forgetAttempts(context.tx, account);
    if (credential.totp_secret === null) throw new AppError("access.totp_not_enabled");
    await writeTotp(context.tx, actor.personId, noTotp);
    return null;
  },
});
