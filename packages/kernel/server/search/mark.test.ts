import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mark, snippet } from "./mark.ts";
import { termsOf } from "./text.ts";

/** Marked text in brackets. */
const show = (parts: ReturnType<typeof mark>) => parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");

describe("marking hits", () => {
  it.each([
    ["关于加强预算管理的通知", "预算", "关于加强[预算]管理的通知"],
    ["府发〔2026〕12号", "(2026)12", "府发[〔2026〕12]号"],
    ["财政 财政", "财政", "[财政] [财政]"],
    ["工作工作工作", "工作工作", "[工作工作工作]"],
    ["中 华人民", "中华", "[中 华]人民"],
    ["𠮷林省", "𠮷", "[𠮷]林省"],
    ["无关", "预算", "无关"],
    ["<b>预算</b>", "预算", "<b>[预算]</b>"],
  ])("in %j for %j", (text, question, expected) => {
    expect(show(mark(text, termsOf(question)))).toBe(expected);
  });

  it("loses no character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme", minLength: 1 }), (text, question) => {
        const terms = termsOf(question);
        expect(
          mark(text, terms)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  it("shows a piece around the first hit, on one line", () => {
    const body = `${"前言。".repeat(100)}\n重点是预算\n执行。${"后记。".repeat(100)}`;
    const shown = show(snippet(body, ["预算"]));
    expect(shown).toMatch(/^….*前言。 重点是\[预算\] 执行。.*…$/);
    expect(shown.length).toBeLessThan(130);
  });

  it("finds a hit that lies across two looks, and gives the beginning where there is none", () => {
    const body = `${"字".repeat(1999)}预算${"尾".repeat(3000)}`;
    expect(show(snippet(body, ["预算"]))).toContain("[预算]");
    expect(show(snippet(body, ["不存在"]))).toMatch(/^字+…$/);
    expect(snippet("", ["预算"])).toEqual([]);
  });

  it("never cuts a character in half", () => {
    const body = "𠮷".repeat(300);
    for (let at = 0; at < 60; at++)
      expect(snippet(`${"a".repeat(at)}${body}预算${body}`, ["预算"]).every(({ text }) => text.isWellFormed())).toBe(
        true,
      );
  });
});
