import { z } from "zod";
import { type SecuritySettings, SecuritySettingsVersion } from "../../../contract/access/index.ts";
import { pageOf, pageRequest } from "../../../contract/base/index.ts";
import { decodeCursor, keysetPage, query, sql } from "../../base/index.ts";

interface Row {
  version: number;
  settings: SecuritySettings;
  reason: string;
  created_at: Date;
  created_by: { id: string; name: string } | null;
}

/** The security rules: the version in force first, then those before it; by the primary key backwards. */
export const listSecuritySettings = query({
  name: "access.list-security-settings",
  summary: { zh: "安全策略及其历史", en: "The security rules and their history" },
  input: z.object(pageRequest),
  output: pageOf(SecuritySettingsVersion),
  access: "access.manageSecuritySettings",
  async run({ db, input: { cursor, limit } }) {
    const [after] = decodeCursor(cursor, z.tuple([z.int()])) ?? [];
    const { rows } = await sql<Row>`
      select s.version, s.settings, s.reason, s.created_at,
        case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as created_by
      from kernel.security_setting s left join kernel.person p on p.id = s.created_by
      where (${after ?? null}::int is null or s.version < ${after ?? null})
      order by s.version desc limit ${limit + 1}`.execute(db);
    return keysetPage(
      rows,
      limit,
      (row) => [row.version],
      ({ created_at, created_by, ...row }) => ({ ...row, createdAt: created_at.toISOString(), createdBy: created_by }),
    );
  },
});
