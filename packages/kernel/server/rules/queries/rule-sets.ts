import { z } from "zod";
import { pageOf, pageRequest } from "../../../contract/base/index.ts";
import { RuleSetDetails, RuleSetVersion, RuleSetView } from "../../../contract/rules/index.ts";
import { type Db, decodeCursor, keysetPage, notFound, query, type Services, sql } from "../../base/index.ts";
import { type RuleSet, ruleSetNamed, ruleSetsOf } from "../rule-set.ts";
import { newestVersion, rowInForce, type VersionRow, versionColumns, versionView } from "../store.ts";

const byName = z.object({ name: z.string().max(100) });

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

/** One of them with what a form needs to change it. */
export const readRuleSet = query({
  name: "rules.read-rule-set",
  summary: { zh: "一项业务规则", en: "One rule set" },
  input: byName,
  output: RuleSetDetails,
  access: "rules.manage",
  async run({ db, now, services, input: { name } }) {
    const set = known(services, name);
    return {
      ...(await viewOf(db, set, now)),
      schema: z.toJSONSchema(set.schema, { io: "input" }) as Record<string, unknown>,
      defaults: set.defaults,
    };
  },
});

async function viewOf(db: Db, set: RuleSet, now: Date) {
  const [newest, row] = await Promise.all([newestVersion(db, set.name), rowInForce(db, set.name, now)]);
  return { name: set.name, words: set.words, newest, inForce: versionView(set, row) };
}

/** What was and will be in force, newest first; by the primary key backwards. */
export const listRuleSetVersions = query({
  name: "rules.list-rule-set-versions",
  summary: { zh: "一项业务规则的历次修改", en: "The versions of a rule set" },
  input: byName.extend(pageRequest),
  output: pageOf(RuleSetVersion),
  access: "rules.manage",
  async run({ db, services, input: { name, cursor, limit } }) {
    const set = known(services, name);
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

function known(services: Services, name: string): RuleSet {
  const set = ruleSetNamed(services, name);
  if (!set) throw notFound();
  return set;
}
