import { z } from "zod";
import { AppError, command } from "../../base/index.ts";
import { lockAccountRow, mayManage } from "../accounts/account.ts";
import { noTotp, writeTotp } from "../password/write-credential.ts";

/** Turns the second factor off for somebody who lost the phone. */
export const resetTotp = command({
  name: "access.reset-totp",
  summary: { zh: "重置他人的动态口令", en: "Reset a person's second factor" },
  input: z.object({ personId: z.uuid() }),
  output: z.null(),
  access: "access.manageAccounts",
  load: ({ tx }, { personId }) => lockAccountRow(tx, personId),
  async run({ tx, actor, record, note, subject }) {
    const verdict = mayManage(actor.personId, record);
    if (verdict !== true) throw new AppError(verdict, { person: record.name });
    if (!record.totp) throw new AppError("access.totp_not_enabled");
    await writeTotp(tx, record.person_id, noTotp);
    note({ name: record.name });
    subject({ type: "person", id: record.person_id });
    return null;
  },
});
