import { describe, expect, it } from "vitest";
import { f5 } from "./f5-complete.ts";
import { type Case, draft, facts, found } from "./testing.ts";

const cases: Case[] = [
  ["nothing written", "finance", { type: "circular" }, ["block recipients", "block body"]],
  ["an announcement names no recipients", "city", { type: "announcement", body: ["现公告如下。"] }, []],
  ["only blanks", "finance", { type: "circular", to: ["city"], body: ["  "] }, ["block body"]],
  [
    "a table is a body",
    "finance",
    { type: "circular", to: ["city"], body: [{ type: "table", rows: [{ cells: [{ text: "一" }] }] }] },
    [],
  ],
  [
    "an attachment is spoken of",
    "finance",
    { type: "circular", to: ["city"], body: ["具体名单见附件。"] },
    ["warn body 0"],
  ],
];

describe("F5", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(f5, draft(content), facts(issuer, more))).toEqual(expected);
  });

  it("names a recipient that was abolished", () => {
    const known = facts("finance");
    const organs = new Map([...known.organs].filter(([id]) => id !== "education"));
    const content = draft({ type: "letter", to: ["education"], body: ["正文。"] });
    expect(found(f5, content, { ...known, organs })).toEqual(["block recipients 0"]);
  });
});
