import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x12 } from "./x12-no-orders-to-governments.ts";

const cases: Case[] = [
  [
    "a department's circular to county governments",
    "finance",
    { type: "circular", to: ["@counties"] },
    ["block recipients 0"],
  ],
  ["to one county government", "finance", { type: "opinion", to: ["education", "county"] }, ["block recipients 1"]],
  ["a letter to a county government", "finance", { type: "letter", to: ["county"], body: ["请予支持为盼。"] }, []],
  [
    "a letter that orders",
    "finance",
    { type: "letter", to: ["county"], body: ["请你县于月底前务必完成。"] },
    ["human body 0"],
  ],
  ["the general office may", "cityOffice", { type: "circular", to: ["@counties"] }, []],
  ["the government may", "city", { type: "circular", to: ["@counties"] }, []],
  ["a county department to the city government", "countyFinance", { type: "report", to: ["city"] }, []],
  ["a county department to a town", "countyFinance", { type: "circular", to: ["town"] }, ["block recipients 0"]],
];

describe("X12", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x12, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
