import { expect, test } from "vitest";
import type { BusinessObject } from "../canvas/element.ts";
import { attributesOf, emptyRule, finds, readRule } from "./rule.ts";

const written = (attributes: Record<string, unknown>): BusinessObject => ({
  $type: "tz:Handlers",
  id: "",
  get: (name) => attributes[name],
  set: () => {},
});

test("a rule that is read and written again is the same", () => {
  const rules = [
    { find: "role", role: "clerk", of: "superior" },
    { find: "person", ids: "a b" },
    { find: "field", field: "单位", as: "unit", role: "leader" },
    { find: "step", step: "check" },
    { find: "departmentLeader", of: "field:部门" },
  ];
  for (const rule of rules) expect(attributesOf(readRule(written(rule)))).toEqual(rule);
});

test("writes only what a kind of rule asks for, with the usual place where none is said", () => {
  expect(finds.map((find) => attributesOf(emptyRule(find)))).toContainEqual({ find: "leaderAbove", of: "previous" });
  expect(attributesOf({ ...emptyRule("drafter"), role: "clerk", ids: ["a"] })).toEqual({ find: "drafter" });
  expect(readRule(written({ find: "role", role: "clerk" })).of).toBe("case");
});

test("the drafter's leader is the leader above the drafter", () => {
  expect(attributesOf(readRule(written({ find: "drafterLeader" })))).toEqual({ find: "leaderAbove", of: "drafter" });
});

test("reads the range from which the previous handler chooses", () => {
  const rule = readRule(written({ find: "chosen", from: [written({ find: "role", role: "leader" })] }));
  expect(rule.from.map(attributesOf)).toEqual([{ find: "role", role: "leader", of: "case" }]);
});
