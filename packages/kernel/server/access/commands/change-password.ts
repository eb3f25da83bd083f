import { z } from "zod";
import { Password } from "../../../contract/access/index.ts";
import { command, invalid } from "../../base/index.ts";
import { guessRefusals, requireRight } from "../password/attempt.ts";
import { faultsOfHistory, faultsOfPassword } from "../password/faults.ts";
import { forgetAttempts, takeBackAttempt } from "../password/guard.ts";
import { hashPassword } from "../password/hash.ts";
import { lookAtOwnPassword } from "../password/proof.ts";
import { writePassword } from "../password/write-credential.ts";
import { endSessions } from "../session/end-sessions.ts";

/** Changes one's own password; every other session of the person ends. */
export const changePassword = command({
  name: "access.change-password",
  summary: { zh: "修改口令", en: "Change one's password" },
  input: z.object({ oldPassword: Password, newPassword: Password }),
  output: z.null(),
  access: "signedIn",
  refuses: guessRefusals,
  secret: true,
  async prepare({ input, actor, now, services: { db } }) {
    const proof = await lookAtOwnPassword(db, actor, input.oldPassword, now);
    const { candidate, right, settings, account } = proof;
    if (!candidate || !right) return { proof, hash: "" };
    const { language } = actor;
    const asked = { password: input.newPassword, owner: candidate, settings, language, path: "newPassword" };
    const faults = [...faultsOfPassword(asked), ...(await faultsOfHistory(db, actor.personId, asked))];
    if (faults.length > 0) {
      await takeBackAttempt(db, account);
      throw invalid(faults);
    }
    return { proof, hash: await hashPassword(input.newPassword) };
  },
  async run({ actor, prepared: { proof, hash }, ...context }) {
    const { tx, now } = context;
    context.subject({ type: "person", id: actor.personId });
    await requireRight({ context, proof }, "access.wrong_password");
    await forgetAttempts(tx, proof.account);
    await writePassword(tx, { personId: actor.personId, hash, mustChange: false, now });
    const ended = await endSessions(context, { personId: actor.personId, except: actor.sessionId });
    context.note({ otherSessionsEnded: ended });
    return null;
  },
});
