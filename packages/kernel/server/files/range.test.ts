import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRange } from "./range.ts";

describe("a range of bytes", () => {
  it.each([
    [undefined, undefined],
    ["bytes=0-9", { start: 0, end: 9 }],
    ["bytes=90-", { start: 90, end: 99 }],
    ["bytes=-10", { start: 90, end: 99 }],
    ["bytes=-1000", { start: 0, end: 99 }],
    ["bytes=95-200", { start: 95, end: 99 }],
    ["bytes=100-", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=9-3", undefined],
    ["bytes=0-1,5-6", undefined],
    ["bytes=-", undefined],
    ["lines=0-1", undefined],
    ["bytes=a-b", undefined],
    ["bytes=99999999999999999999-", "unsatisfiable"],
  ])("reads %s of 100 bytes", (header, expected) => {
    expect(parseRange(header, 100)).toEqual(expected);
  });

  it("cuts what slicing the bytes would cut", () => {
    const bounds = fc.record({ size: fc.nat(300), first: fc.nat(400), length: fc.integer({ min: 1, max: 400 }) });
    fc.assert(
      fc.property(bounds, ({ size, first, length }) => {
        const content = Array.from({ length: size }, (_, at) => at);
        const expected = content.slice(first, first + length);
        const range = parseRange(`bytes=${first}-${first + length - 1}`, size);
        if (range === undefined || range === "unsatisfiable") expect([range, expected]).toEqual(["unsatisfiable", []]);
        else expect(content.slice(range.start, range.end + 1)).toEqual(expected);
      }),
    );
  });

  it("never reaches outside the file, whatever the header says", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.nat(1000), (text, size) => {
        for (const header of [text, `bytes=${text}`]) {
          const range = parseRange(header, size);
          if (range === undefined || range === "unsatisfiable") continue;
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeLessThan(size);
          expect(range.start).toBeLessThanOrEqual(range.end);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
