import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x06 } from "./x06-one-matter.ts";

const cases: Case[] = [
  [
    "one matter",
    "finance",
    {
      type: "request",
      body: [
        { type: "heading", level: 1, text: "基本情况", runIn: false },
        "经费不足。",
        { type: "heading", level: 1, text: "请求事项", runIn: false },
        "恳请市政府安排专项资金。",
        "妥否，请批示。",
      ],
    },
    [],
  ],
  [
    "two sections that each ask",
    "finance",
    {
      type: "request",
      body: [
        { type: "heading", level: 1, text: "关于经费", runIn: false },
        "恳请市政府安排专项资金。",
        { type: "heading", level: 1, text: "关于编制", runIn: false },
        "请求批准增加编制 3 名。",
      ],
    },
    ["human body 2"],
  ],
  [
    "the closing words are no second matter",
    "finance",
    {
      type: "request",
      body: [
        { type: "heading", level: 1, text: "请求安排资金", runIn: false },
        { type: "heading", level: 1, text: "其他", runIn: false },
        "以上请示，请予批复。",
      ],
    },
    [],
  ],
  [
    "a report is not asked",
    "finance",
    {
      type: "report",
      body: [
        { type: "heading", level: 1, text: "请求批准一", runIn: false },
        { type: "heading", level: 1, text: "请求批准二", runIn: false },
      ],
    },
    [],
  ],
];

describe("X6", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x06, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
