import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x10 } from "./x10-copy-other-superior.ts";

const cases: Case[] = [
  ["the other superior is not told", "finance", { type: "report", to: ["provinceFinance"] }, ["warn copyRecipients"]],
  ["the other superior gets a copy", "finance", { type: "report", to: ["provinceFinance"], copies: ["city"] }, []],
  ["an organ with one superior", "education", { type: "report", to: ["city"] }, []],
  ["to neither of them", "finance", { type: "letter", to: ["education"] }, []],
];

describe("X10", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x10, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
