import { z } from "zod";
import { RuleSetDetails } from "../../../contract/rules/index.ts";
import { type Db, query } from "../../base/index.ts";
import { type RuleSet, requireRuleSet } from "../rule-set.ts";
import { newestVersion, rowInForce, versionView } from "../store.ts";

/** One of them with what a form needs to change it. */
export const readRuleSet = query({
  name: "rules.read-rule-set",
  summary: { zh: "一项业务规则", en: "One rule set" },
  input: z.object({ name: z.string().max(100) }),
  output: RuleSetDetails,
  access: "rules.manage",
  async run({ db, now, services, input: { name } }) {
    const set = requireRuleSet(services, name);
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
