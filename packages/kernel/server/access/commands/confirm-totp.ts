import { z } from "zod";
import { TotpCode } from "../../../contract/access/index.ts";
import { AppError, command, openSecret } from "../../base/index.ts";
import { lockAccount } from "../password/candidate.ts";
import { stepOfCode, totpPurpose } from "../password/totp.ts";
import { writeTotp } from "../password/write-credential.ts";

/** Turns the second factor on with the first right code of the authenticator; that code is spent. */
export const confirmTotp = command({
  name: "access.confirm-totp",
  summary: { zh: "启用动态口令", en: "Turn the second factor on" },
  input: z.object({ code: TotpCode }),
  output: z.null(),
  access: "signedIn",
  secret: true,
  load: ({ tx, actor }) => lockAccount(tx, actor.personId),
  async run({ tx, actor, input, now, record, services, subject }) {
    const pending = record.credential?.totp_pending;
    if (!pending) throw new AppError("access.totp_not_begun");
    const secret = await openSecret(services.config, pending, totpPurpose(actor.personId));
    const step = stepOfCode(secret, input.code, now);
    if (step === undefined) throw new AppError("access.enrolment_code_wrong");
    await writeTotp(tx, actor.personId, { totp_secret: pending, totp_pending: null, totp_last_step: step });
    subject({ type: "person", id: actor.personId });
    return null;
  },
});
