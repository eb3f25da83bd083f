import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x09 } from "./x09-not-in-a-leaders-name.ts";

const cases: Case[] = [
  [
    "signed by the director",
    "finance",
    { type: "report", to: ["city"], signatures: ["沙原市财政局局长"] },
    ["block signatures 0"],
  ],
  [
    "signed by the director with a name",
    "finance",
    { type: "report", to: ["city"], signatures: ["局长 王小明"] },
    ["block signatures 0"],
  ],
  ["signed by the organ", "finance", { type: "report", to: ["city"], signatures: ["沙原市财政局"] }, []],
  ["a bill is signed by the mayor", "city", { type: "bill", to: ["congress"], signatures: ["沙原市市长 李大伟"] }, []],
  ["downwards the rule does not apply", "city", { type: "decision", to: ["county"], signatures: ["市长 李大伟"] }, []],
];

describe("X9", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x09, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
