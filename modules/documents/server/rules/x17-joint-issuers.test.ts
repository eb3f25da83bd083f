import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x17 } from "./x17-joint-issuers.ts";

const cases: Case[] = [
  [
    "a department with a county government",
    "finance",
    { type: "opinion", jointIssuers: [{ unitId: "county", name: "青河县人民政府" }] },
    [],
  ],
  [
    "a department with the government above it",
    "finance",
    { type: "opinion", jointIssuers: [{ unitId: "city", name: "沙原市人民政府" }] },
    ["block jointIssuers 0"],
  ],
  [
    "two departments",
    "finance",
    { type: "opinion", jointIssuers: [{ unitId: "education", name: "沙原市教育局" }] },
    [],
  ],
  [
    "party and government",
    "city",
    { type: "opinion", jointIssuers: [{ unitId: "party", name: "中共沙原市委员会" }] },
    ["human jointIssuers"],
  ],
  [
    "the leading organ named again",
    "finance",
    { type: "opinion", jointIssuers: [{ unitId: "finance", name: "沙原市财政局" }] },
    ["block jointIssuers 0"],
  ],
  ["a single issuer", "finance", { type: "opinion" }, []],
];

describe("X17", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x17, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
