import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x28 } from "./x28-consult-those-affected.ts";

const cases: Case[] = [
  [
    "nobody asked",
    "finance",
    { type: "circular", matter: { affectedUnits: [{ unitId: "education", name: "沙原市教育局" }] } },
    ["warn matter"],
  ],
  [
    "asked to countersign",
    "finance",
    { type: "circular", matter: { affectedUnits: [{ unitId: "education", name: "沙原市教育局" }] } },
    [],
    { countersigns: [{ unitId: "education", unitName: "沙原市教育局", state: "agreed", gone: false }] },
  ],
  [
    "issues it jointly",
    "finance",
    {
      type: "opinion",
      jointIssuers: [{ unitId: "education", name: "沙原市教育局" }],
      matter: { affectedUnits: [{ unitId: "education", name: "沙原市教育局" }] },
    },
    [],
  ],
  ["touches nobody", "finance", { type: "circular" }, []],
];

describe("X28", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x28, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
