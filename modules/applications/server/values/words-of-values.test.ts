import { describe, expect, test } from "vitest";
import { Field, type Value } from "../../contract/index.ts";
import { wordsOf } from "./words-of-values.ts";

const field = (more: object) => Field.parse({ name: "栏", title: "栏", ...more });
const leave = { from: "2026-03-05", to: "2026-03-10" };

describe("a sheet says", () => {
  test.each<[string, object, Value, string]>([
    ["a number with its unit", { kind: "number", unit: "公里" }, 12, "12公里"],
    ["money in figures and in words", { kind: "money" }, "4851.00", "￥4,851.00（人民币肆仟捌佰伍拾壹元整）"],
    ["a day", { kind: "date" }, "2026-03-05", "2026年3月5日"],
    ["a moment", { kind: "date", time: true }, "2026-03-05T14:30", "2026年3月5日 14:30"],
    ["a choice of many in one line", { kind: "choice", options: ["甲", "乙"], many: true }, ["甲", "乙"], "甲、乙"],
  ])("%s", (_what, more, value, words) => {
    expect(wordsOf(field(more), value, {})).toBe(words);
  });

  test("names for people, and nothing for those who are nobody", () => {
    expect(wordsOf(field({ kind: "person", many: true }), ["a", "b"], { a: "王明" })).toBe("王明");
  });

  test("how many days a range has, as they are counted", () => {
    const of = (days: string) => wordsOf(field({ kind: "dateRange", days }), leave, {}, 4);
    expect(of("working")).toBe("2026年3月5日至2026年3月10日，共4个工作日");
    expect(of("calendar")).toBe("2026年3月5日至2026年3月10日，共4天");
    expect(wordsOf(field({ kind: "dateRange", days: "none" }), leave, {})).toBe("2026年3月5日至2026年3月10日");
  });

  test("the rows of a table one below the other, then the sums", () => {
    const columns = [
      { kind: "text", name: "品名", title: "品名" },
      { kind: "money", name: "金额", title: "金额", sum: true },
    ];
    const rows = [
      { 品名: "纸", 金额: "10.00" },
      { 品名: "笔", 金额: "5.50" },
    ];
    expect(wordsOf(field({ kind: "table", columns }), rows, {})).toBe(
      "1．纸；金额10.00\n2．笔；金额5.50\n合计：金额15.50",
    );
  });
});
