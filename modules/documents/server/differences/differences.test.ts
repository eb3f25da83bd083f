import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, DocumentContent, type TextPart, wordsOf } from "../../contract/index.ts";
import { compareContents } from "./index.ts";
import { compareWords } from "./words.ts";

const paragraph = (text: string): Block => ({ type: "paragraph", text });
const content = (body: Block[], more: object = {}) =>
  DocumentContent.parse({ documentType: "circular", ...more, body });
const earlier = (parts: readonly TextPart[]) =>
  parts
    .filter(({ kind }) => kind !== "added")
    .map(({ text }) => text)
    .join("");
const later = (parts: readonly TextPart[]) =>
  parts
    .filter(({ kind }) => kind !== "removed")
    .map(({ text }) => text)
    .join("");

describe("comparing two versions", () => {
  it("shows which words of a sentence changed", () => {
    expect(compareWords("请于5月底前报送材料", "请于6月底前报送材料")).toEqual([
      { kind: "same", text: "请于" },
      { kind: "removed", text: "5" },
      { kind: "added", text: "6" },
      { kind: "same", text: "月底前报送材料" },
    ]);
  });

  it("sees a changed paragraph as changed and an inserted one as added, wherever it stands", () => {
    const before = content([paragraph("一季度工作总体平稳，成效明显。"), paragraph("各单位要抓好落实。")]);
    const after = content([
      paragraph("新增的开头另起一段。"),
      paragraph("一季度工作总体平稳，问题不少。"),
      paragraph("各单位要抓好落实。"),
    ]);
    const { blocks, counts } = compareContents(before, after);
    expect(blocks.map(({ kind, before: from, after: to }) => [kind, from, to])).toEqual([
      ["added", null, 0],
      ["changed", 0, 1],
      ["same", 1, 2],
    ]);
    expect(counts).toEqual({ elements: 0, added: 1, removed: 0, changed: 1 });
  });

  it("gives headings the number they have, those removed the number they had", () => {
    const heading = (text: string): Block => ({ type: "heading", level: 1, text, runIn: false });
    const before = content([heading("总体要求"), heading("工作任务"), heading("保障措施")]);
    const after = content([heading("总体要求"), heading("保障措施")]);
    expect(compareContents(before, after).blocks.map(({ kind, number }) => [kind, number])).toEqual([
      ["same", "一、"],
      ["removed", "二、"],
      ["same", "二、"],
    ]);
  });

  it("names every other element that changed", () => {
    const before = content([], { title: "关于甲的通知", urgency: "normal" });
    const after = content([], { title: "关于乙的通知", urgency: "urgent", note: "此件公开发布" });
    expect(compareContents(before, after).elements.map(({ element }) => element)).toEqual(["title", "note", "other"]);
  });

  it("loses no character of either version", () => {
    const text = fc.array(fc.constantFrom("各县区", "人民政府", "，", "市直", "a", " ", "抓好落实。", "𠮷", "2026年"), {
      maxLength: 12,
    });
    const block: fc.Arbitrary<Block> = fc.oneof(
      text.map((parts) => paragraph(parts.join(""))),
      text.map((parts): Block => ({ type: "heading", level: 2, text: `标题${parts.join("")}`.trim(), runIn: false })),
      text.map((parts): Block => ({ type: "table", rows: [{ cells: [{ text: parts.join("") }, { text: "格" }] }] })),
    );
    const body = fc.array(block, { maxLength: 8 });
    fc.assert(
      fc.property(body, body, (one, other) => {
        const before = content(one);
        const after = content(other);
        const { blocks } = compareContents(before, after);
        expect(blocks.filter((entry) => entry.before !== null).map((entry) => entry.before)).toEqual([
          ...before.body.keys(),
        ]);
        expect(blocks.filter((entry) => entry.after !== null).map((entry) => entry.after)).toEqual([
          ...after.body.keys(),
        ]);
        for (const { before: from, after: to, parts } of blocks) {
          expect(earlier(parts)).toBe(from === null ? "" : wordsOf(before.body[from]!));
          expect(later(parts)).toBe(to === null ? "" : wordsOf(after.body[to]!));
        }
      }),
    );
  });

  it("stays quick for two long texts that have nothing in common", () => {
    const many = (seed: string) =>
      content(Array.from({ length: 1500 }, (_, index) => paragraph(`${seed}${index}`.repeat(20))));
    const before = process.cpuUsage();
    compareContents(many("甲"), many("乙"));
    // Time of the processor, not of the wall: other work on the machine does not count.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
  });
});
