import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x04 } from "./x04-consent-of-own-government.ts";

const cases: Case[] = [
  ["nobody has judged the matter", "finance", { type: "request", to: ["provinceFinance"] }, ["human matter"]],
  [
    "within the department's duty",
    "finance",
    { type: "request", to: ["provinceFinance"], matter: { scope: "ownDuty" } },
    [],
  ],
  [
    "a major matter without consent",
    "finance",
    { type: "request", to: ["provinceFinance"], matter: { scope: "major" } },
    ["block matter"],
  ],
  [
    "a major matter, consent without evidence",
    "finance",
    {
      type: "report",
      to: ["provinceFinance"],
      matter: { scope: "major", authorisation: { given: true, evidence: " " } },
    },
    ["block matter"],
  ],
  [
    "a major matter with consent",
    "finance",
    {
      type: "report",
      to: ["provinceFinance"],
      matter: { scope: "major", authorisation: { given: true, evidence: "市政府第 12 次常务会议" } },
    },
    [],
  ],
  ["the department above in words", "education", { type: "request", to: ["北原省教育厅"] }, ["human matter"]],
  ["to the own government", "finance", { type: "request", to: ["city"] }, []],
  ["a government to the government above", "county", { type: "request", to: ["city"] }, []],
  ["a letter to the department above", "finance", { type: "letter", to: ["provinceFinance"] }, []],
];

describe("X4", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x04, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
