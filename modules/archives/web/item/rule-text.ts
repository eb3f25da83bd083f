import type { ItemView } from "../../contract/index.ts";
import type { Text } from "../text.ts";

/** Which rule of which table decided, and what the archivist said to the contrary. */
export function ruleText({ rule, ruleReason }: Pick<ItemView, "rule" | "ruleReason">, text: Text): string {
  const decided = rule && text(rule.version > 0 ? "item.ruleText" : "item.commonRuleText", { ...rule });
  return [decided, ruleReason && text("item.ruleReason", { reason: ruleReason })].filter(Boolean).join("；");
}
