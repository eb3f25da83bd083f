import { z } from "zod";
import { SecuritySettings, SecuritySettingsVersion } from "../../../contract/access/index.ts";
import { command, sql, tables } from "../../base/index.ts";
import { newestSettings } from "../password/settings.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();

/** Puts new security rules into force at once, as a new version; the former ones stay readable. */
export const changeSecuritySettings = command({
  name: "access.change-security-settings",
  summary: { zh: "修改安全策略", en: "Change the security rules" },
  input: z.object({ settings: SecuritySettings, reason: z.string().trim().min(1).max(200), version: z.int() }),
  output: SecuritySettingsVersion,
  access: "access.manageSecuritySettings",
  async load({ tx }) {
    await sql`select pg_advisory_xact_lock(hashtext('kernel.access.security-setting'))`.execute(tx);
    return newestSettings(tx);
  },
  version: (newest) => newest.version,
  async run({ tx, now, actor, input: { settings, reason }, record, note, subject }) {
    const version = record.version + 1;
    const row = { version, settings, reason, created_at: now, created_by: actor.personId };
    await access(tx).insertInto("kernel.security_setting").values(row).execute();
    note({ reason, before: record.settings, after: settings });
    subject({ type: "security-setting", id: String(version) });
    const createdBy = { id: actor.personId, name: actor.name };
    return { version, settings, reason, createdAt: now.toISOString(), createdBy };
  },
});
