import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x26 } from "./x26-seals-match-signatures.ts";

const cases: Case[] = [
  ["no signature written: the issuer's is used", "finance", { type: "circular" }, []],
  ["the issuer's full name", "finance", { type: "circular", signatures: ["沙原市财政局"] }, []],
  [
    "another organ's name",
    "finance",
    { type: "circular", signatures: ["沙原市教育局"] },
    ["block signatures 0", "block signatures"],
  ],
  [
    "a joint issuer without a signature",
    "finance",
    { type: "opinion", jointIssuers: [{ unitId: "education", name: "沙原市教育局" }], signatures: ["沙原市财政局"] },
    ["block signatures"],
  ],
  [
    "both joint issuers sign",
    "finance",
    {
      type: "opinion",
      jointIssuers: [{ unitId: "education", name: "沙原市教育局" }],
      signatures: ["沙原市财政局", "市教育局"],
    },
    [],
  ],
  ["no seal", "finance", { type: "circular", to: ["countyFinance"], sealing: "none" }, ["block sealing"]],
  ["no seal on a paper of general distribution", "city", { type: "circular", to: ["@counties"], sealing: "none" }, []],
  ["minutes carry no seal", "city", { type: "minutes", sealing: "none" }, []],
];

describe("X26", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x26, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
