import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHARACTER } from "../geometry.ts";
import { plainMetrics } from "../metrics.ts";
import { lineOf } from "./atoms.ts";
import { breakLines } from "./break-lines.ts";
import { mayEnd, mayStart } from "./marks.ts";
import { setLine } from "./set-line.ts";
import { text as styles } from "./styles.ts";

/** Lines of so many characters of the grid. */
function linesOf(text: string, characters: number): string[] {
  const line = lineOf(text, styles.body, plainMetrics);
  return breakLines(line, [characters * CHARACTER]).map((one) => one.text);
}

describe("lines", () => {
  it("fill with as many characters as the grid has", () => {
    expect(linesOf("一二三四五六七八九十", 4)).toEqual(["一二三四", "五六七八", "九十"]);
  });

  it("take a mark that may not begin a line back by squeezing the marks before it", () => {
    expect(linesOf("一，二三。四五", 4)).toEqual(["一，二三。", "四五"]);
  });

  it("give a character away with the mark where there is nothing to squeeze", () => {
    expect(linesOf("一二三四们，五", 5)).toEqual(["一二三四", "们，五"]);
    expect(linesOf("一二三四％五六", 4)).toEqual(["一二三", "四％五六"]);
  });

  it("never end with an opening mark", () => {
    expect(linesOf("一二三《四五》六", 4)).toEqual(["一二三", "《四五》", "六"]);
  });

  it("never divide a word, a number or a double mark", () => {
    expect(linesOf("共计12345.67元", 4)).toEqual(["共计", "12345.67", "元"]);
    expect(linesOf("一二三——四", 4)).toEqual(["一二三", "——四"]);
    expect(linesOf("见GB/T 9704规定", 4)).toEqual(["见GB/T ", "9704规定"]);
  });

  it("divide what is longer than a line all the same", () => {
    const address = "https://www.example.gov.cn/a/very/long/address/without/any/blank/in/it.html";
    const lines = linesOf(address, 10);
    expect(lines.join("")).toBe(address);
    expect(lines.length).toBeGreaterThan(3);
  });

  it("keep every character, and the rules of their ends, whatever the text", () => {
    const word = fc.constantFrom(
      "中",
      "文",
      "，",
      "。",
      "（",
      "）",
      "《",
      "》",
      "“",
      "”",
      "abc",
      "12",
      "、",
      "𬱖",
      "—",
      "—",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 80 }), fc.integer({ min: 6, max: 28 }), (words, width) => {
        const text = words.join("");
        const lines = linesOf(text, width);
        expect(lines.join("")).toBe(text);
        for (const line of lines.slice(1)) if (!hopeless(line)) expect(mayStart([...line][0]!)).toBe(true);
        for (const line of lines.slice(0, -1)) if (!hopeless(line)) expect(mayEnd([...line].at(-1)!)).toBe(true);
      }),
    );
  });
});

/** Runs of nothing but marks leave no place to break. */
const hopeless = (line: string) => !/[中文]{2}/u.test(line);

describe("a line", () => {
  const set = (text: string, characters: number, setting: "fill" | "start") =>
    setLine(lineOf(text, styles.body, plainMetrics), 28, 40, characters * CHARACTER, setting);

  it("of Chinese characters alone stands on the grid", () => {
    expect(set("一二三四", 4, "fill")[0]).toMatchObject({ x: 28, steps: expect.closeTo(CHARACTER, 3) });
  });

  it("to be filled ends at the edge", () => {
    const [run] = set("一二三12345", 6, "fill");
    expect(28 + (run!.steps as number[]).at(-1)! + CHARACTER / 2).toBeCloseTo(28 + 6 * CHARACTER, 2);
  });

  it("squeezes only marks", () => {
    const [run] = set("一，二三。", 4, "fill");
    const steps = run!.steps as number[];
    expect(steps[1]).toBeCloseTo(CHARACTER, 2);
    expect(steps[2]).toBeCloseTo(1.5 * CHARACTER, 2);
  });

  it("gives up half of neighbouring marks", () => {
    const [run] = set("（一）。二", 10, "start");
    expect((run!.steps as number[])[3]).toBeCloseTo(2.5 * CHARACTER, 2);
  });
});
