import { describe, expect, it } from "vitest";
import { type Case, draft, facts, found } from "./testing.ts";
import { x07 } from "./x07-no-request-in-report.ts";

const cases: Case[] = [
  [
    "a report that asks at its end",
    "finance",
    { type: "report", body: ["现将情况报告如下。", "妥否，请批示。"] },
    ["block body 1"],
  ],
  ["a report that begs for approval", "finance", { type: "report", body: ["恳请市政府尽快批复。"] }, ["block body 0"]],
  ["请予批准", "finance", { type: "report", body: ["请予批准。"] }, ["block body 0"]],
  ["a report that tells of instructions", "finance", { type: "report", body: ["我局及时报请批示，已获批准。"] }, []],
  ["特此报告", "finance", { type: "report", body: ["特此报告。"] }, []],
  ["opinions that go up", "finance", { type: "opinion", to: ["city"], body: ["当否，请批示。"] }, ["block body 0"]],
  ["a request may ask", "finance", { type: "request", body: ["妥否，请批示。"] }, []],
  ["a letter may ask", "finance", { type: "letter", to: ["education"], body: ["请予批准。"] }, []],
  [
    "a circular that goes down may say it",
    "city",
    { type: "circular", to: ["finance"], body: ["重大事项请批示后办理。"] },
    [],
  ],
];

describe("X7", () => {
  it.each(cases)("%s", (_name, issuer, content, expected, more) => {
    expect(found(x07, draft(content), facts(issuer, more))).toEqual(expected);
  });
});
