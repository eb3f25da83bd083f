import { describe, expect, it } from "vitest";
import { f2 } from "./f2-document-date.ts";
import { type Case, draft, facts, found } from "./testing.ts";

const cases: Case[] = [
  ["a date yet to come", "finance", { type: "circular", documentDate: "2026-05-21" }, ["block documentDate"]],
  ["today", "finance", { type: "circular", documentDate: "2026-05-20" }, []],
  [
    "a date typed at the end of the body",
    "finance",
    { type: "circular", body: ["正文。", "2026年05月01日"] },
    ["warn body 1"],
  ],
  ["a date in Chinese numerals", "finance", { type: "circular", body: ["二〇二六年五月一日"] }, ["warn body 0"]],
  ["a date within a sentence", "finance", { type: "circular", body: ["2026年5月1日起施行。"] }, []],
];

describe("F2", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(f2, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
