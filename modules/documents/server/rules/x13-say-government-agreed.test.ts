import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x13 } from "./x13-say-government-agreed.ts";

const cases: Case[] = [
  [
    "not said",
    "finance",
    {
      type: "circular",
      to: ["countyFinance"],
      body: ["现将有关事项通知如下。"],
      matter: { approvedByGovernment: true },
    },
    ["block body"],
  ],
  [
    "said",
    "finance",
    {
      type: "circular",
      to: ["countyFinance"],
      body: ["经市人民政府同意，现将有关事项通知如下。"],
      matter: { approvedByGovernment: true },
    },
    [],
  ],
  [
    "said of party and government",
    "finance",
    { type: "circular", body: ["经市委、市政府批准，现通知如下。"], matter: { approvedByGovernment: true } },
    [],
  ],
  ["needs no approval", "finance", { type: "circular", body: ["现通知如下。"] }, []],
  [
    "the government itself",
    "city",
    { type: "circular", body: ["现通知如下。"], matter: { approvedByGovernment: true } },
    [],
  ],
];

describe("X13", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x13, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
