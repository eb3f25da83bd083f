import { expect, test } from "vitest";
import zh from "../messages/zh.ts";
import type { Text } from "../text.ts";
import { ruleText } from "./rule-text.ts";

const text: Text = (key, filled = {}) =>
  Object.entries(filled).reduce((words, [name, value]) => words.replaceAll(`{{${name}}}`, String(value)), zh[key]);
const rule = { no: "2.7", words: "一般事务性的通知、函" };

test("the rule that decided names its table: the unit's own by its version, the common one by the regulation", () => {
  expect(ruleText({ rule: { ...rule, version: 2 }, ruleReason: null }, text)).toBe(
    "条款 2.7 一般事务性的通知、函（第 2 版）",
  );
  const common = ruleText({ rule: { ...rule, version: 0 }, ruleReason: null }, text);
  expect(common).toBe("条款 2.7 一般事务性的通知、函（通用保管期限表，依据国家档案局令第8号）");
});
