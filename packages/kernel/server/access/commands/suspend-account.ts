import { z } from "zod";
import { AppError, command } from "../../base/index.ts";
import { lockAccountRow, mayManage } from "../accounts/account.ts";
import { suspend } from "../password/write-credential.ts";
import { endSessions } from "../session/end-sessions.ts";

/** Closes an account: nobody signs in with it until it is unlocked, and every session of it ends. */
export const suspendAccount = command({
  name: "access.suspend-account",
  summary: { zh: "停用账号", en: "Suspend an account" },
  input: z.object({ personId: z.uuid(), reason: z.string().trim().min(1).max(200) }),
  output: z.null(),
  access: "access.manageAccounts",
  load: ({ tx }, { personId }) => lockAccountRow(tx, personId),
  async run({ actor, input, record, ...context }) {
    const { tx, now, note, subject } = context;
    const verdict = mayManage(actor.personId, record);
    if (verdict !== true) throw new AppError(verdict, { person: record.name });
    if (!record.has_password) throw new AppError("access.no_password");
    if (record.suspended_at) throw new AppError("access.account_suspended_already");
    await suspend(tx, record.person_id, now);
    await endSessions(context, { personId: record.person_id });
    note({ name: record.name, reason: input.reason });
    subject({ type: "person", id: record.person_id });
    return null;
  },
});
