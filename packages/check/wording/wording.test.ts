import { describe, expect, it } from "vitest";
import { checkPaper } from "../check-paper.ts";
import { downward, finished } from "../testing.ts";
import { confusions } from "./confusions.ts";

/** What the rules on wording say of these paragraphs. */
function said(texts: readonly string[], unitNames: readonly string[] = [], more: Partial<typeof downward> = {}) {
  const body = texts.map((text) => ({ type: "paragraph", text }) as const);
  const knowledge = { unitNames, abolishedNames: ["清安市国土资源局"] };
  const paper = finished({ ...downward, attachments: [], body, ...more });
  return checkPaper(paper, { knowledge, only: "wording" }).findings.map(({ rule, found }) => `${rule} ${found.zh}`);
}

const wrong: [rule: string, text: string[]][] = [
  ["T1", ["一、总体要求", "三、工作安排"]],
  ["T1", ["一、总体要求", "（一）目标。", "（三）原则。"]],
  ["T1", ["1、加强领导。", "2、落实责任。"]],
  ["T2", ["截至2026年2月30日，共报送十份。"]],
  ["T2", ["2026年13月起施行。"]],
  ["T2", ["自2026年03月05日起施行。"]],
  ["T2", ["2026年5月1日至2025年5月1日期间。"]],
  ["T3", ["加强领导,落实责任。"]],
  ["T3", ["加强领导(含督办)。"]],
  ["T3", ["共１２份。"]],
  ["T3", ["加强领导。。落实责任。"]],
  ["T4", ["按照《办法的要求执行。"]],
  ["T4", ["落实“放管服改革。"]],
  ["T4", ["负责同志（含副职参加。"]],
  ["T5", ["按照清政发[2025]3号执行。"]],
  ["T6", ["认真布署各项工作。"]],
  ["T6", ["既使困难也要完成。"]],
  ["T6", ["各单位的的责任要明确。"]],
];

/** Right, although something wrong looks like it. */
const right: string[][] = [
  ["一、总体要求", "（一）目标。", "（二）原则。", "二、工作安排", "（一）组织。"],
  ["一、总体要求", "1.目标。", "2.原则。", "二、工作安排", "1.组织。"],
  ["1.5万元以内的项目由单位审批。"],
  ["2024年2月29日施行，2026年1月1日至2027年1月1日有效。"],
  ["达到99.5%，面积1,200平方米，比例为3:1，见http://www.gov.cn/a?b=c。"],
  ["按照《关于印发〈管理办法〉的通知》（清政发〔2025〕3号）执行。"],
  ["1）准备；2）实施；一）总结。"],
  ["以经济建设为中心，目的的实现靠落实，当即定下方案，分内之事。"],
  ["真的做到了吗？！等等。"],
  ["设有原材料科（履行《禁止化学武器", "公约》领导小组办公室）。"],
  ["开展职工作风建设，支付主任医师报酬，正在在建项目上，现象这样多。"],
];

describe("rules on wording", () => {
  it.each(wrong)("%s speaks of %s", (rule, texts) => {
    expect(said(texts).map((one) => one.split(" ")[0])).toContain(rule);
  });

  it.each(right.map((texts) => [texts]))("say nothing of %s", (texts) => {
    expect(said(texts)).toEqual([]);
  });

  it("tell each confusion, and the right word is never one itself", () => {
    for (const [mistake, meant] of confusions) {
      expect(
        said([`关于${mistake}。`]).some((one) => one.startsWith("T6")),
        mistake,
      ).toBe(true);
      expect(
        said([`关于${meant}。`]).filter((one) => one.startsWith("T6")),
        meant,
      ).toEqual([]);
    }
  });
});

describe("names of units", () => {
  const names = ["清安市财政局", "清安市教育局", "清安市自然资源局", "各区县人民政府"];

  it("one character from a unit's name are told, others are not", () => {
    const told = said(["现将有关事项通知如下。"], names, {
      recipients: "清安市财证局，清安市教育局，清安市林业局，清远市财政局",
    });
    expect(told).toEqual(["T7 通讯录中没有“清安市财证局”，有“清安市财政局”。"]);
  });

  it("of abolished units are told", () => {
    expect(said(["由清安市国土资源局负责。"], names)).toEqual(["T7 “清安市国土资源局”已撤销。"]);
  });
});

it("lists what the text cites by title and number", () => {
  const body = [
    { type: "paragraph", text: "按照《清安市人民政府关于印发〈管理办法〉的通知》（清政发〔2025〕3号）执行。" } as const,
  ];
  const { citations } = checkPaper(finished({ ...downward, body }));
  expect(citations).toMatchObject([{ title: "清安市人民政府关于印发〈管理办法〉的通知", number: "清政发〔2025〕3号" }]);
  expect(citations[0]?.place?.sheet).toBe(0);
});
