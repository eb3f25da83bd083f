import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x24 } from "./x24-letter-not-in-line.ts";

const cases: Case[] = [
  ["a letter to the superior", "finance", { type: "letter", to: ["city"] }, ["warn documentType"]],
  ["a letter to a subordinate", "city", { type: "letter", to: ["county"] }, ["warn documentType"]],
  ["a letter between departments", "finance", { type: "letter", to: ["education"] }, []],
  ["the office's own letter to a county", "cityOffice", { type: "letter", to: ["county"] }, []],
  ["a circular to a subordinate", "city", { type: "circular", to: ["county"] }, []],
];

describe("X24", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x24, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
