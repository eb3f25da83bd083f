import { z } from "zod";
import { SecuritySettings, SecuritySettingsVersion } from "../../../contract/access/index.ts";
import { sentence } from "../../../contract/base/index.ts";
import { type Actor, AppError, command, type Services, type Tx, tables } from "../../base/index.ts";
import { methodDueOf } from "../methods/method-due.ts";
import { requireKnown } from "../methods/method-rule.ts";
import { methodNamed } from "../methods/sign-in-method.ts";
import { lockedSettings } from "../password/settings.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();

/** Puts new security rules into force at once, as a new version; the former ones stay readable. */
export const changeSecuritySettings = command({
  name: "access.change-security-settings",
  summary: { zh: "修改安全策略", en: "Change the security rules" },
  input: z.object({ settings: SecuritySettings, reason: z.string().trim().min(1).max(200), version: z.int() }),
  output: SecuritySettingsVersion,
  access: "access.manageSecuritySettings",
  load: ({ tx }) => lockedSettings(tx),
  version: (newest) => newest.version,
  async run({ actor, input: { settings, reason }, record, ...context }) {
    const { tx, now, services, note, subject } = context;
    await requireKnown({ services, tx }, settings, actor.language);
    await requireOwnWay({ tx, services, actor }, settings);
    const version = record.version + 1;
    const row = { version, settings, reason, created_at: now, created_by: actor.personId };
    await access(tx).insertInto("kernel.security_setting").values(row).execute();
    if (settings.idleMinutes !== record.settings.idleMinutes) context.emit("access.idle-limit-changed", {});
    note({ reason, before: record.settings, after: settings });
    subject({ type: "security-setting", id: String(version) });
    const createdBy = { id: actor.personId, name: actor.name };
    return { version, settings, reason, createdAt: now.toISOString(), createdBy };
  },
});

/** Nobody locks themself out: who requires a way to sign in of their own role has shown that it works for them. */
async function requireOwnWay(
  { tx, services, actor }: { tx: Tx; services: Services; actor: Actor },
  settings: SecuritySettings,
): Promise<void> {
  const { method } = await access(tx)
    .selectFrom("kernel.session")
    .select("method")
    .where("id", "=", actor.sessionId)
    .executeTakeFirstOrThrow();
  const due = methodDueOf({ method, roles: actor.roles }, settings);
  if (due)
    throw new AppError("access.method_not_used", {
      method: sentence(methodNamed(services, due).words, actor.language),
    });
}
