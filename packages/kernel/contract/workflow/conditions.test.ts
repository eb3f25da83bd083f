import { expect, it } from "vitest";
import { conditionFault, holds } from "./conditions.ts";

it.each([
  "for x in 1..9 return x",
  "some x in 1..9 satisfies x > 3",
  'matches(title, "^(a+)+$")',
  'replace (title, "a", "b") = "b"',
  'split(title, ",") = []',
])("refuses what could stall the program: %s", (condition) => {
  expect(conditionFault(condition)).toBe("costly");
});

it.each([
  'outcome = "agree"',
  "天数 > 3 and 明细.合计.金额 >= 5000",
  'list contains(印章, "公章")',
  'note = "matches("',
])("takes comparisons and list functions: %s", (condition) => {
  expect(conditionFault(condition)).toBeUndefined();
});

it("an unknown name makes a comparison not hold", () => {
  expect([holds("天数 > 3", { 天数: 4 }), holds("天数 > 3", {}), holds("天数 >", { 天数: 4 })]).toEqual([
    true,
    false,
    false,
  ]);
});
