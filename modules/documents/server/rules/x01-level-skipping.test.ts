import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x01 } from "./x01-level-skipping.ts";

const cases: Case[] = [
  [
    "a county department writes to the city government",
    "countyFinance",
    { type: "report", to: ["city"] },
    ["block recipients 0"],
  ],
  ["the organs passed over get a copy", "countyFinance", { type: "report", to: ["city"], copies: ["county"] }, []],
  ["a county department writes to the department above it", "countyFinance", { type: "report", to: ["finance"] }, []],
  ["a county government writes to the city government", "county", { type: "report", to: ["city"] }, []],
  [
    "a county government writes to the province in words",
    "county",
    { type: "request", to: ["北原省人民政府"] },
    ["block recipients 0"],
  ],
  ["the same with a copy to the city", "county", { type: "request", to: ["北原省人民政府"], copies: ["city"] }, []],
  [
    "the city's office writes to county governments for the city",
    "cityOffice",
    { type: "circular", to: ["@counties"] },
    [],
  ],
  [
    "the city writes to a county's department",
    "city",
    { type: "circular", to: ["countyFinance"] },
    ["block recipients 0"],
  ],
  ["the county is a recipient too", "city", { type: "circular", to: ["county", "countyFinance"] }, []],
  ["two departments of one city", "finance", { type: "letter", to: ["education"] }, []],
];

describe("X1", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x01, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
