import { expect, it, vi } from "vitest";
import { type ConditionContext, conditionFault, holds } from "./conditions.ts";

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

it.each([
  ["lenght(title) > 3", "lenght(…)"],
  ["天数 > 3 and 明细.合计(1) = 2", "明细.合计(…)"],
  ["count(天数(1)) = 2", "天数(…)"],
])("refuses a function that FEEL does not know, for it would never hold: %s", (condition, wrong) => {
  expect(conditionFault(condition)).toEqual({ wrong });
});

it.each([
  ['outcome == "agree"', "=="],
  ["a === 1", "=="],
  ["a => 1", "=>"],
  ["not approved", "not approved"],
  ["days > 3 and not urgent", "not urgent"],
  ["approved is True", "approved is True"],
  ["approved = True", "True"],
  ["a gt 5", "a gt 5"],
])("refuses what other languages mean by it, for it would never hold: %s", (condition, wrong) => {
  expect(conditionFault(condition)).toEqual({ wrong });
});

it.each([
  "string length(title) > 3 and not(天数 > 3)",
  'years and months duration(a, b) > duration("P1Y")',
  "date and time(day) > now() and count(明细) > sum(明细.金额)",
  'date("2026-01-01") < day of year(a) and time(b) = c',
])("takes the functions of FEEL, those of several words too: %s", (condition) => {
  expect(conditionFault(condition)).toBeUndefined();
});

it("an unknown name makes a comparison not hold", () => {
  expect([holds("天数 > 3", { 天数: 4 }), holds("天数 > 3", {}), holds("天数 >", { 天数: 4 })]).toEqual([
    true,
    false,
    false,
  ]);
});

it("answers for what a condition sees, however alike the cases were before", () => {
  const over = (fields: ConditionContext) => holds("天数 > 3 and 份 数 = 2", fields);
  const cases: ConditionContext[] = [
    { 天数: 4, "份 数": 2 },
    { 天数: 4, "份 数": 1 },
    { 天数: 4 },
    { 天数: 4, "份 数": 2, 另: 1 },
  ];
  for (const _ of [1, 2]) expect(cases.map(over)).toEqual([true, false, false, true]);
});

it("asks the time anew each time", async () => {
  const context = { last: new Date(Date.now() + 60_000).toISOString() };
  expect(holds("now() > date and time(last)", context)).toBe(false);
  vi.useFakeTimers({ now: Date.now() + 120_000 });
  expect(holds("now() > date and time(last)", context)).toBe(true);
  vi.useRealTimers();
});
