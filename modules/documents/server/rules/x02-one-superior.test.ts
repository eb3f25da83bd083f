import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x02 } from "./x02-one-superior.ts";

const cases: Case[] = [
  [
    "a request to two superiors",
    "finance",
    { type: "request", to: ["city", "provinceFinance"] },
    ["block recipients 1"],
  ],
  ["a report to two superiors", "finance", { type: "report", to: ["city", "provinceFinance"] }, ["warn recipients 1"]],
  ["opinions to two superiors", "finance", { type: "opinion", to: ["city", "provinceFinance"] }, ["warn recipients 1"]],
  ["a request to one superior", "finance", { type: "request", to: ["city"] }, []],
  [
    "one superior in words, one from the directory",
    "finance",
    { type: "request", to: ["city", "北原省财政厅"] },
    ["block recipients 1"],
  ],
  ["many subordinates", "city", { type: "circular", to: ["@counties", "finance"] }, []],
];

describe("X2", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x02, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
