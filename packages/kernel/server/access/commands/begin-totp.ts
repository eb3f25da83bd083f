import { z } from "zod";
import { Password } from "../../../contract/access/index.ts";
import { AppError, command, sealSecret } from "../../base/index.ts";
import { guessRefusals, requireRight } from "../password/attempt.ts";
import { forgetAttempts } from "../password/guard.ts";
import { lookAtOwnPassword } from "../password/proof.ts";
import { newTotpSecret, totpPurpose, totpUri } from "../password/totp.ts";
import { writeTotp } from "../password/write-credential.ts";

/** Begins to set up a second factor: the secret for the authenticator, shown once. It counts from the first right code. */
export const beginTotp = command({
  name: "access.begin-totp",
  summary: { zh: "开始绑定动态口令", en: "Begin to set up a second factor" },
  input: z.object({ password: Password }),
  output: z.object({ secret: z.string(), uri: z.string() }),
  access: "signedIn",
  refuses: guessRefusals,
  secret: true,
  prepare: ({ input, actor, now, services: { db } }) => lookAtOwnPassword(db, actor, input.password, now),
  async run({ actor, prepared: proof, ...context }) {
    context.subject({ type: "person", id: actor.personId });
    const { credential, account } = await requireRight({ context, proof }, "access.wrong_password");
    await forgetAttempts(context.tx, account);
    if (credential.totp_secret !== null) throw new AppError("access.totp_enabled_already");
    const secret = newTotpSecret();
    const sealed = await sealSecret(context.services.config, secret, totpPurpose(actor.personId));
    await writeTotp(context.tx, actor.personId, { totp_pending: sealed });
    return { secret, uri: totpUri(account, secret) };
  },
});
