import { describe, expect, it } from "vitest";
import { f3 } from "./f3-headings.ts";
import { type Case, draft, facts, found } from "./testing.ts";

const cases: Case[] = [
  [
    "levels in order",
    "finance",
    {
      type: "circular",
      body: [
        { type: "heading", level: 1, text: "总体要求", runIn: false },
        { type: "heading", level: 2, text: "目标", runIn: false },
      ],
    },
    [],
  ],
  [
    "two levels may be 一、 and 1.",
    "finance",
    {
      type: "circular",
      body: [
        { type: "heading", level: 1, text: "总体要求", runIn: false },
        { type: "heading", level: 3, text: "目标", runIn: false },
      ],
    },
    [],
  ],
  [
    "a level skipped",
    "finance",
    {
      type: "circular",
      body: [
        { type: "heading", level: 1, text: "总体要求", runIn: false },
        { type: "heading", level: 4, text: "目标", runIn: false },
      ],
    },
    ["warn body 1"],
  ],
  [
    "begins below the first level",
    "finance",
    { type: "circular", body: [{ type: "heading", level: 2, text: "目标", runIn: false }] },
    ["warn body 0"],
  ],
  [
    "a typed number",
    "finance",
    { type: "circular", body: [{ type: "heading", level: 1, text: "一、总体要求", runIn: false }] },
    ["warn body 0"],
  ],
  [
    "a year is no number",
    "finance",
    { type: "circular", body: [{ type: "heading", level: 1, text: "2026年工作", runIn: false }] },
    [],
  ],
];

describe("F3", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(f3, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
