import { z } from "zod";
import { IssuedPassword } from "../../../contract/access/index.ts";
import { AppError, command } from "../../base/index.ts";
import { lockAccountRow, mayManage } from "../accounts/account.ts";
import { forgetAttempts } from "../password/guard.ts";
import { hashPassword, temporaryPassword } from "../password/hash.ts";
import { writePassword } from "../password/write-credential.ts";
import { endSessions } from "../session/end-sessions.ts";

/** Gives a person a temporary password, the first or after they forgot theirs. It is shown once. */
export const issuePassword = command({
  name: "access.issue-password",
  summary: { zh: "发放口令", en: "Issue a temporary password" },
  input: z.object({ personId: z.uuid() }),
  output: IssuedPassword,
  access: "access.manageAccounts",
  secret: true,
  async prepare() {
    const password = temporaryPassword();
    return { password, hash: await hashPassword(password) };
  },
  load: ({ tx }, { personId }) => lockAccountRow(tx, personId),
  async run({ actor, record, prepared: { password, hash }, ...context }) {
    const { tx, now, note, subject } = context;
    const { person_id: personId, name, account } = record;
    const verdict = mayManage(actor.personId, record);
    if (verdict !== true) throw new AppError(verdict, { person: name });
    if (record.state !== "active") throw new AppError("access.person_left", { person: name });
    await writePassword(tx, { personId, hash, mustChange: true, now });
    await forgetAttempts(tx, account);
    await endSessions(context, { personId });
    note({ name, account, first: !record.has_password });
    subject({ type: "person", id: personId });
    return { personId, name, account, password };
  },
});
