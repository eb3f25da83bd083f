import { describe, expect, it } from "vitest";
import type { RelatedFacts } from "./facts.ts";
import { draft, facts, found } from "./testing.ts";
import { x05 } from "./x05-own-view-when-forwarding.ts";

const original: RelatedFacts = {
  documentType: "request",
  unitId: "countyFinance",
  title: "青河县财政局关于追加防汛经费的请示",
  documentNumber: "青财〔2026〕8号",
  text: "入汛以来，我县连续遭遇强降雨，堤防损毁严重，抢修任务繁重，现有经费难以满足需要，恳请追加防汛经费二百万元。",
};
const related = new Map([["r1", original]]);

function check(body: string, type: "forward" | "reply" = "forward") {
  const content = draft({ type: "request", to: ["city"], body: [body], relations: [{ type, documentId: "r1" }] });
  return found(x05, content, facts("finance", { related }));
}

describe("X5", () => {
  it("asks for the own view when a request is passed up word for word", () => {
    expect(check(original.text)).toEqual(["human body", "human body"]);
  });
  it("asks for the own view when a summary has none", () => {
    expect(check("青河县因强降雨申请追加经费，现予转报，请审阅。")).toEqual(["human body"]);
  });
  it("is content with a summary and a view", () => {
    expect(check("青河县堤防受损，申请经费二百万元。经核实，我局认为情况属实，拟同意安排一百五十万元。")).toEqual([]);
  });
  it("still finds copying when a view is added in one sentence", () => {
    expect(check(`${original.text}我局认为可行。`)).toEqual(["human body"]);
  });
  it("does not look at papers that are answered, not forwarded", () => {
    expect(check(original.text, "reply")).toEqual([]);
  });
});
