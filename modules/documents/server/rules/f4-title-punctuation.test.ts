import { describe, expect, it } from "vitest";
import { f4 } from "./f4-title-punctuation.ts";
import { type Case, draft, facts, found } from "./testing.ts";

const cases: Case[] = [
  ["a comma", "finance", { type: "circular", title: "沙原市财政局关于加强管理，严肃纪律的通知" }, ["warn title"]],
  ["within 书名号", "finance", { type: "circular", title: "沙原市财政局关于印发《预算，决算办法》的通知" }, []],
  ["顿号", "finance", { type: "circular", title: "沙原市财政局关于预算、决算工作的通知" }, []],
];

describe("F4", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(f4, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
