import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gramsOfHead, gramsOfTerms, gramsOfText, headGramsOfTerms } from "./grams.ts";
import { FIELD_BREAK, fold } from "./text.ts";

const text = fc.string({ unit: fc.constantFrom(..."政府发文通知ab12(),.😀"), maxLength: 40 }).map(fold);

describe("keys of the index", () => {
  it("of a term are all among the keys of every text that contains it", () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.string({ unit: fc.constantFrom(..."政府ab12😀("), minLength: 1 }),
        (before, after, term) => {
          const keys = new Set(gramsOfText(before + term + after));
          expect(gramsOfTerms([term]).filter((key) => !keys.has(key))).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("do not reach from one field into the next", () => {
    const keys = new Set(gramsOfText(`财政${FIELD_BREAK}预算`));
    expect(gramsOfTerms(["政预"]).some((key) => keys.has(key))).toBe(false);
  });

  it("tell the head from the text", () => {
    const head = new Set(gramsOfHead("通知"));
    expect(headGramsOfTerms(["通知"]).every((key) => head.has(key))).toBe(true);
    expect(gramsOfTerms(["通知"]).some((key) => head.has(key))).toBe(false);
  });

  it("are 32-bit numbers that seldom meet", () => {
    const keys = gramsOfText(Array.from({ length: 3000 }, (_, at) => String.fromCodePoint(0x4e00 + at * 3)).join(""));
    expect(keys.every((key) => Number.isInteger(key) && key >= -(2 ** 31) && key < 2 ** 31)).toBe(true);
    expect(keys.length).toBeGreaterThan(5995);
  });
});
