import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x22 } from "./x22-title.ts";

const cases: Case[] = [
  ["issuer, matter and type", "finance", { type: "circular", title: "沙原市财政局关于做好预算编制工作的通知" }, []],
  ["the short name will do", "finance", { type: "circular", title: "市财政局关于做好预算编制工作的通知" }, []],
  ["spread over two lines by a space", "city", { type: "circular", title: "沙原市人民政府 关于表彰先进的通知" }, []],
  ["no title", "finance", { type: "circular" }, ["block title"]],
  ["no issuer", "finance", { type: "circular", title: "关于做好预算编制工作的通知" }, ["block title"]],
  ["no matter", "finance", { type: "circular", title: "沙原市财政局通知" }, ["block title"]],
  ["another type", "finance", { type: "circular", title: "沙原市财政局关于先进单位的通报" }, ["block title"]],
  ["no type at all", "finance", { type: "circular", title: "沙原市财政局关于做好预算编制工作" }, ["block title"]],
  [
    "request and report in one",
    "finance",
    { type: "request", title: "沙原市财政局关于追加经费的请示报告" },
    ["block title"],
  ],
  [
    "a plan is no type",
    "finance",
    { type: "circular", title: "沙原市财政局关于预算绩效管理工作方案" },
    ["block title"],
  ],
  [
    "a plan carried by a circular",
    "finance",
    { type: "circular", title: "沙原市财政局关于印发《预算绩效管理工作方案》的通知" },
    [],
  ],
  ["a letter in reply", "finance", { type: "letter", title: "沙原市财政局关于商请数据共享的复函" }, []],
  ["an announcement needs no matter", "city", { type: "announcement", title: "沙原市人民政府公告" }, []],
  ["minutes of a meeting", "city", { type: "minutes", title: "沙原市人民政府常务会议纪要" }, []],
  ["an order has a number for a title", "city", { type: "order" }, []],
  [
    "everything wrong at once",
    "finance",
    { type: "circular", title: "预算编制" },
    ["block title", "block title", "block title"],
  ],
];

describe("X22", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x22, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
