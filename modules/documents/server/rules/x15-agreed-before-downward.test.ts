import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x15 } from "./x15-agreed-before-downward.ts";

const cases: Case[] = [
  [
    "one refused: the draft can be submitted to ask anew",
    "finance",
    { type: "circular", to: ["countyFinance"] },
    ["warn recipients"],
    { countersigns: [{ unitId: "education", unitName: "沙原市教育局", state: "disagreed", gone: false }] },
  ],
  [
    "one refused, at sign-off",
    "finance",
    { type: "circular", to: ["countyFinance"] },
    ["block recipients"],
    {
      signing: true,
      countersigns: [{ unitId: "education", unitName: "沙原市教育局", state: "disagreed", gone: false }],
    },
  ],
  [
    "one refused, and the department below is under the county alone",
    "education",
    { type: "circular", to: ["countyFinance"] },
    ["warn recipients"],
    { countersigns: [{ unitId: "finance", unitName: "沙原市财政局", state: "disagreed", gone: false }] },
  ],
  [
    "one refused, but it goes to an equal",
    "finance",
    { type: "letter", to: ["education"] },
    [],
    { countersigns: [{ unitId: "education", unitName: "沙原市教育局", state: "disagreed", gone: false }] },
  ],
  [
    "one has not answered, while drafting",
    "finance",
    { type: "circular", to: ["countyFinance"] },
    [],
    { countersigns: [{ unitId: "education", unitName: "沙原市教育局", state: "pending", gone: false }] },
  ],
  [
    "one has not answered, at sign-off",
    "finance",
    { type: "circular", to: ["countyFinance"] },
    ["block recipients"],
    { signing: true, countersigns: [{ unitId: "education", unitName: "沙原市教育局", state: "pending", gone: false }] },
  ],
  [
    "one refused and was abolished since, another is still there, at sign-off",
    "finance",
    { type: "circular", to: ["countyFinance"] },
    ["block recipients", "human recipients"],
    {
      signing: true,
      countersigns: [
        { unitId: "education", unitName: "沙原市教育局", state: "disagreed", gone: false },
        { unitId: "grain", unitName: "沙原市粮食局", state: "disagreed", gone: true },
      ],
    },
  ],
  [
    "one refused and was abolished since, while drafting",
    "finance",
    { type: "circular", to: ["countyFinance"] },
    ["human recipients"],
    { countersigns: [{ unitId: "grain", unitName: "沙原市粮食局", state: "disagreed", gone: true }] },
  ],
  [
    "all agreed",
    "finance",
    { type: "circular", to: ["countyFinance"] },
    [],
    { signing: true, countersigns: [{ unitId: "education", unitName: "沙原市教育局", state: "agreed", gone: false }] },
  ],
  [
    "one refused, but it goes up",
    "finance",
    { type: "report", to: ["city"] },
    [],
    { countersigns: [{ unitId: "education", unitName: "沙原市教育局", state: "disagreed", gone: false }] },
  ],
];

describe("X15", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x15, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
