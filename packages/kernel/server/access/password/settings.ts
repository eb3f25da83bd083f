import type { SecuritySettings } from "../../../contract/access/index.ts";
import { type Db, tables } from "../../base/index.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();

/** The newest version of the security rules, by the primary key backwards. */
export function newestSettings(db: Db): Promise<{ version: number; settings: SecuritySettings }> {
  return access(db)
    .selectFrom("kernel.security_setting")
    .select(["version", "settings"])
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
}

/** The security rules that apply now. */
export const currentSettings = async (db: Db): Promise<SecuritySettings> => (await newestSettings(db)).settings;
