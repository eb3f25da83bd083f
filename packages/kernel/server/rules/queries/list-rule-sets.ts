import { z } from "zod";
import { RuleSetView } from "../../../contract/rules/index.ts";
import { query, sql } from "../../base/index.ts";
import { ruleSetsOf } from "../rule-set.ts";
import { type VersionRow, versionColumns, versionView } from "../store.ts";

/** What the program knows rule sets for, each as it is now: a few, declared by the program, so there are no pages. */
export const listRuleSets = query({
  name: "rules.list-rule-sets",
  summary: { zh: "业务规则", en: "The rule sets" },
  input: z.object({}),
  output: z.object({ items: z.array(RuleSetView) }),
  access: "rules.manage",
  async run({ db, now, services }) {
    const { rows } = await sql<VersionRow & { newest: number }>`
      select distinct on (v.name) ${versionColumns},
        (select max(version) from kernel.rule_set_version n where n.name = v.name) as newest
      from kernel.rule_set_version v where v.valid_from <= ${now} order by v.name, v.version desc`.execute(db);
    const byName = new Map(rows.map((row) => [row.name, row]));
    const items = ruleSetsOf(services).map((set) => {
      const row = byName.get(set.name);
      return { name: set.name, words: set.words, newest: row?.newest ?? 0, inForce: versionView(set, row) };
    });
    return { items };
  },
});
