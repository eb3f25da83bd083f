import type { SecuritySettings } from "../../../contract/access/index.ts";
import { type Db, sql, type Tx, tables } from "../../base/index.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();

/** The newest version of the security rules, by the primary key backwards; what it was written without has its default. */
export async function newestSettings(db: Db): Promise<{ version: number; settings: SecuritySettings }> {
  const { version, settings } = await access(db)
    .selectFrom("kernel.security_setting")
    .select(["version", "settings"])
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return { version, settings: { ...settings, methods: settings.methods ?? {} } };
}

/** The same for who writes the next version: others wait. */
export async function lockedSettings(tx: Tx): Promise<{ version: number; settings: SecuritySettings }> {
  await sql`select pg_advisory_xact_lock(hashtext('kernel.access.security-setting'))`.execute(tx);
  return newestSettings(tx);
}

/** The security rules that apply now. */
export const currentSettings = async (db: Db): Promise<SecuritySettings> => (await newestSettings(db)).settings;
