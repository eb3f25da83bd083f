import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithOrigin, termsOf } from "./text.ts";

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(..."府发〔2026〕12号 ［］（）,，Ａa①é\u0301ﬁ\u200b㎡"), maxLength: 20 }),
);

describe("folded text", () => {
  it.each([
    ["府发〔2026〕12号", "府发(2026)12号"],
    ["府发［２０２６］　１２ 号", "府发(2026)12号"],
    ["“放管服”改革", '"放管服"改革'],
    ["GB/T 9704—2012", "gb/t9704-2012"],
    ["㈠、①", "(一),1"],
    ["《条例》", "(条例)"],
    ["第一行\r\n第二行\t", "第一行第二行"],
    ["零\u200b宽\ufeff", "零宽"],
    ["Ａｐｐ", "app"],
  ])("makes of %j what people also type: %j", (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it("folds a whole as it folds its parts, so that what contains a word contains the folded word", () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => fold(left + right) === fold(left) + fold(right)),
      {
        numRuns: 3000,
        examples: [["e", "\u0301"]],
      },
    );
  });

  it("is folded already when it was folded once", () => {
    fc.assert(
      fc.property(anyText, (text) => fold(fold(text)) === fold(text)),
      { numRuns: 3000 },
    );
  });

  it("knows where each of its characters came from", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { plain, origin } = foldWithOrigin(text);
        expect(plain).toBe(fold(text));
        expect(origin).toHaveLength(plain.length);
        for (const [at, from] of origin.entries())
          expect(fold(String.fromCodePoint(text.codePointAt(from)!))).toContain(plain[at]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["财政 预算", ["财政", "预算"]],
    ["  财政　财政\n", ["财政"]],
    ["\u200b \t", []],
    ["%_\\", ["%_\\"]],
  ])("divides the question %j into %j", (question, terms) => {
    expect(termsOf(question)).toEqual(terms);
  });
});
