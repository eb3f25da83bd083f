import { z } from "zod";
import { pageOf, pageRequest } from "../../../contract/base/index.ts";
import { RuleSetVersion } from "../../../contract/rules/index.ts";
import { decodeCursor, keysetPage, query, sql } from "../../base/index.ts";
import { requireRuleSet } from "../rule-set.ts";
import { type VersionRow, versionColumns, versionView } from "../store.ts";

/** What was and will be in force, newest first; by the primary key backwards. */
export const listRuleSetVersions = query({
  name: "rules.list-rule-set-versions",
  summary: { zh: "一项业务规则的历次修改", en: "The versions of a rule set" },
  input: z.object({ name: z.string().max(100), ...pageRequest }),
  output: pageOf(RuleSetVersion),
  access: "rules.manage",
  async run({ db, services, input: { name, cursor, limit } }) {
    const set = requireRuleSet(services, name);
    const [after] = decodeCursor(cursor, z.tuple([z.int()])) ?? [];
    const { rows } = await sql<VersionRow>`
      select ${versionColumns} from kernel.rule_set_version v
      where v.name = ${name} and (${after ?? null}::int is null or v.version < ${after ?? null})
      order by v.version desc limit ${limit + 1}`.execute(db);
    return keysetPage(
      rows,
      limit,
      (row) => [row.version],
      (row) => versionView(set, row),
    );
  },
});
