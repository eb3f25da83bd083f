import type { Rule } from "./rule.ts";

/**
 * Within its duty a department may write to the departments of lower party committees and governments (条例 第十六条（三）):
 * a permission, so it finds nothing; its table of cases shows that no other rule forbids it.
 */
export const x14: Rule = { id: "X14", article: "条例第十六条（三）", check: () => [] };
