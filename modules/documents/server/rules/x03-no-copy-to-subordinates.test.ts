import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x03 } from "./x03-no-copy-to-subordinates.ts";

const cases: Case[] = [
  [
    "a request copied to a subordinate",
    "city",
    { type: "request", to: ["province"], copies: ["county"] },
    ["block copyRecipients 0"],
  ],
  [
    "a report copied to a group of subordinates",
    "city",
    { type: "report", to: ["province"], copies: ["@counties"] },
    ["block copyRecipients 0"],
  ],
  [
    "a report copied to an organ of the same level",
    "finance",
    { type: "report", to: ["city"], copies: ["education"] },
    [],
  ],
  ["a circular copied to a subordinate", "city", { type: "circular", to: ["finance"], copies: ["county"] }, []],
];

describe("X3", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x03, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
