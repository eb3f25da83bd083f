import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x27 } from "./x27-number-and-date-of-joint.ts";

const cases: Case[] = [
  ["no number yet", "finance", { type: "circular" }, []],
  ["the leading organ's code", "finance", { type: "circular" }, [], { documentNumber: "沙财发〔2026〕3号" }],
  [
    "another organ's code",
    "finance",
    { type: "circular" },
    ["block documentNumber"],
    { documentNumber: "沙教发〔2026〕3号" },
  ],
  [
    "a joint paper dated by the last signature",
    "finance",
    { type: "opinion", jointIssuers: [{ unitId: "education", name: "沙原市教育局" }], documentDate: "2026-05-12" },
    [],
    { signedOn: ["2026-05-12", "2026-05-10"] },
  ],
  [
    "a joint paper dated by the first signature",
    "finance",
    { type: "opinion", jointIssuers: [{ unitId: "education", name: "沙原市教育局" }], documentDate: "2026-05-10" },
    ["block documentDate"],
    { signedOn: ["2026-05-12", "2026-05-10"] },
  ],
  [
    "a single issuer's date is free",
    "finance",
    { type: "opinion", documentDate: "2026-05-10" },
    [],
    { signedOn: ["2026-05-12"] },
  ],
];

describe("X27", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x27, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
