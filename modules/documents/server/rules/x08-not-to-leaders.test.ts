import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x08 } from "./x08-not-to-leaders.ts";

const cases: Case[] = [
  ["to the mayor", "finance", { type: "report", to: ["李市长"] }, ["block recipients 0"]],
  ["to a comrade", "finance", { type: "report", to: ["city", "王明同志"] }, ["block recipients 1"]],
  [
    "the leader asked for it in person",
    "finance",
    { type: "report", to: ["李市长"], matter: { assignedByLeader: true } },
    [],
  ],
  ["to an organ in words", "finance", { type: "letter", to: ["沙原银行股份有限公司"] }, []],
  ["a commission is no person", "finance", { type: "letter", to: ["北原省发展和改革委员会"] }, []],
];

describe("X8", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x08, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
