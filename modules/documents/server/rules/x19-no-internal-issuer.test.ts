import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x19 } from "./x19-no-internal-issuer.ts";

const cases: Case[] = [
  [
    "a section in the title",
    "finance",
    { type: "circular", title: "沙原市财政局预算科关于报送材料的通知" },
    ["block title"],
    { departments: [{ name: "预算科", isOffice: false }] },
  ],
  [
    "a section as signature",
    "finance",
    { type: "circular", signatures: ["预算科"] },
    ["block signatures 0"],
    { departments: [{ name: "预算科", isOffice: false }] },
  ],
  [
    "the unit's office may",
    "finance",
    { type: "circular", title: "沙原市财政局办公室关于报送材料的通知" },
    [],
    { departments: [{ name: "办公室", isOffice: true }] },
  ],
  [
    "the unit itself",
    "finance",
    { type: "circular", title: "沙原市财政局关于报送材料的通知" },
    [],
    { departments: [{ name: "预算科", isOffice: false }] },
  ],
];

describe("X19", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x19, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
