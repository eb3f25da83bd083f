import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x16 } from "./x16-copy-other-leader.ts";

const cases: Case[] = [
  [
    "the city's department writes down, the county is not told",
    "finance",
    { type: "circular", to: ["countyFinance"] },
    ["warn recipients 0"],
  ],
  ["the county gets a copy", "finance", { type: "circular", to: ["countyFinance"], copies: ["county"] }, []],
  ["a subordinate with one superior", "city", { type: "circular", to: ["county"] }, []],
  ["a group is not asked one by one", "city", { type: "circular", to: ["@counties"] }, []],
];

describe("X16", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x16, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
