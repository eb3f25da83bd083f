import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x11 } from "./x11-copy-superior-when-important.ts";

const cases: Case[] = [
  [
    "important and not copied up",
    "city",
    { type: "circular", to: ["county"], matter: { important: true } },
    ["warn copyRecipients"],
  ],
  [
    "copied to the superior",
    "city",
    { type: "circular", to: ["county"], copies: ["province"], matter: { important: true } },
    [],
  ],
  [
    "copied to the superior in words",
    "city",
    { type: "circular", to: ["county"], copies: ["北原省人民政府"], matter: { important: true } },
    [],
  ],
  [
    "by the office in the city's name",
    "cityOffice",
    { type: "circular", to: ["county"], matter: { important: true } },
    ["warn copyRecipients"],
  ],
  ["not important", "city", { type: "circular", to: ["county"] }, []],
  ["important, but to equals", "finance", { type: "letter", to: ["education"], matter: { important: true } }, []],
];

describe("X11", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x11, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
