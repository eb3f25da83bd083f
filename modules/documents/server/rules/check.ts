import type { DocumentContent, Finding, Override } from "../../contract/index.ts";
import { allRules } from "./all-rules.ts";
import { ruleContext } from "./context.ts";
import type { DraftFacts } from "./facts.ts";

/**
 * Checks a draft against every rule. Pure, and fast enough to run while one types.
 * @param overrides recorded decisions of persons; they answer findings that need a person, never blocking ones
 */
export function checkDraft(
  content: DocumentContent,
  facts: DraftFacts,
  overrides: readonly Override[] = [],
): Finding[] {
  const context = ruleContext(content, facts);
  const decided = new Map(overrides.map((override) => [`${override.rule} ${override.about}`, override]));
  return allRules.flatMap(({ id, article, check }) =>
    check(context).map((found) => ({
      ...found,
      rule: id,
      article,
      override: found.severity === "human" ? (decided.get(`${id} ${found.message.zh}`) ?? null) : null,
    })),
  );
}
