import type { SecuritySettings } from "../../../contract/access/index.ts";
import { type Db, tables } from "../../base/index.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();

/** The security rules that apply now: the newest version, by the primary key backwards. */
export async function currentSettings(db: Db): Promise<SecuritySettings> {
  const { settings } = await access(db)
    .selectFrom("kernel.security_setting")
    .select("settings")
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  return settings;
}
