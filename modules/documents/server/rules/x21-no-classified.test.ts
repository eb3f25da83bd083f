import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x21 } from "./x21-no-classified.ts";

const cases: Case[] = [
  ["a secrecy mark with its term", "finance", { type: "circular", body: ["机密★10年"] }, ["block body 0"]],
  ["a secrecy mark alone on a line", "finance", { type: "circular", body: ["正文。", "【秘密】"] }, ["block body 1"]],
  ["in the note", "finance", { type: "circular", note: "绝密 ★ 长期" }, ["block note"]],
  [
    "an attachment's name",
    "finance",
    { type: "circular", attachments: [{ fileId: "018f0000-0000-7000-8000-000000000001", name: "机密★5年" }] },
    ["block attachments 0"],
  ],
  [
    "words about secrecy",
    "finance",
    {
      type: "circular",
      title: "沙原市财政局关于做好保守国家秘密工作的通知",
      body: ["严格遵守保守国家秘密、商业秘密的规定。"],
    },
    [],
  ],
];

describe("X21", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x21, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
