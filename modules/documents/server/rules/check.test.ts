import { describe, expect, it } from "vitest";
import { type Override, ruleIds, stops } from "../../contract/index.ts";
import { allRules } from "./all-rules.ts";
import { checkDraft } from "./check.ts";
import { draft, facts } from "./testing.ts";

const unjudged = draft({
  type: "request",
  title: "沙原市财政局关于追加转移支付的请示",
  to: ["provinceFinance"],
  copies: ["city"],
  body: ["妥否，请批示。"],
  signer: { personId: "p1", name: "王小明" },
});

function override(rule: Override["rule"], about: string): Override {
  return { rule, about, reason: "属于职权范围", personName: "王小明", at: "2026-05-20T08:00:00+08:00" };
}

describe("checkDraft", () => {
  it("knows every rule exactly once", () => {
    expect(allRules.map(({ id }) => id)).toEqual([...ruleIds]);
  });

  it("names rule, place, article and remedy in both languages", () => {
    const [finding] = checkDraft(draft({ type: "circular", title: "通知" }), facts("finance"));
    expect(finding).toMatchObject({ rule: "X22", severity: "block", place: { element: "title" }, override: null });
    for (const words of [finding!.message, finding!.remedy]) expect(words.zh && words.en).toBeTruthy();
  });

  it("lets a recorded decision answer a finding that needs a person", () => {
    const [open] = checkDraft(unjudged, facts("finance")).filter(stops);
    expect(open).toMatchObject({ rule: "X4", severity: "human" });
    expect(checkDraft(unjudged, facts("finance"), [override("X4", open!.message.zh)]).filter(stops)).toEqual([]);
  });

  it("does not let a decision answer what was not found when it was made", () => {
    expect(checkDraft(unjudged, facts("finance"), [override("X4", "另一项")]).filter(stops)).toHaveLength(1);
  });

  it("does not let a decision answer a blocking finding", () => {
    const untitled = draft({ type: "circular", to: ["countyFinance"], copies: ["county"], body: ["正文"] });
    const [blocked] = checkDraft(untitled, facts("finance"));
    const again = checkDraft(untitled, facts("finance"), [override("X22", blocked!.message.zh)]);
    expect(again.filter(stops)).toHaveLength(1);
  });

  it("checks a document of 20,000 characters to 120 units in well under a tenth of a second", () => {
    const body = Array.from({ length: 200 }, (_, index) => `${index}${"各单位要按照职责分工抓好落实。".repeat(7)}`);
    const long = { ...unjudged, ...draft({ type: "circular", to: Array(120).fill("county"), body }) };
    checkDraft(long, facts("city"));
    const before = process.cpuUsage();
    for (let run = 0; run < 10; run += 1) checkDraft(long, facts("city"));
    expect(process.cpuUsage(before).user / 1000 / 10).toBeLessThan(100);
  });
});
