import { z } from "zod";
import { AppError, command } from "../../base/index.ts";
import { isLocked, lockAccountRow } from "../accounts/account.ts";
import { forgetAttempts } from "../password/guard.ts";
import { currentSettings } from "../password/settings.ts";
import { reopen } from "../password/write-credential.ts";
import { isDormant } from "../session/session-state.ts";

/** Opens an account again that guesses locked, that was suspended, or that nobody used for long. */
export const unlockAccount = command({
  name: "access.unlock-account",
  summary: { zh: "解锁账号", en: "Unlock an account" },
  input: z.object({ personId: z.uuid() }),
  output: z.null(),
  access: "access.manageAccounts",
  load: ({ tx }, { personId }) => lockAccountRow(tx, personId),
  may: (actor, { person_id }) => (person_id === actor.personId ? "access.own_account" : true),
  async run({ tx, now, record, note, subject }) {
    const locked = isLocked(record, now);
    const suspended = record.suspended_at !== null;
    const dormant = record.last_used_at !== null && isDormant(record.last_used_at, await currentSettings(tx), now);
    if (!locked && !suspended && !dormant) throw new AppError("access.account_open");
    await forgetAttempts(tx, record.account);
    await reopen(tx, record.person_id, now);
    note({ name: record.name, locked, suspended, dormant });
    subject({ type: "person", id: record.person_id });
    return null;
  },
});
