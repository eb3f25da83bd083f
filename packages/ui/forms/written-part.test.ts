import fc from "fast-check";
import { expect, test } from "vitest";
import { writtenPart } from "./written-part.ts";

const sheet = { width: 400, height: 200 };

test("of a sheet only the writing is kept, with a little paper around it", () => {
  const strokes = [
    {
      points: [
        { x: 100, y: 50 },
        { x: 160, y: 80 },
      ],
    },
    { points: [{ x: 120, y: 110 }] },
  ];
  expect(writtenPart(strokes, sheet)).toEqual({ left: 88, top: 38, width: 84, height: 84 });
});

test("writing that reaches or crosses the edge ends with the sheet", () => {
  const strokes = [
    {
      points: [
        { x: -20, y: 3 },
        { x: 500, y: 199 },
      ],
    },
  ];
  expect(writtenPart(strokes, sheet)).toEqual({ left: 0, top: 0, ...sheet });
});

test("a blank sheet is kept whole", () => {
  expect(writtenPart([], sheet)).toEqual({ left: 0, top: 0, ...sheet });
});

test("whatever was written, what is kept lies on the sheet and is never empty", () => {
  const point = fc.record({
    x: fc.double({ min: -1000, max: 1000, noNaN: true }),
    y: fc.integer({ min: -1000, max: 1000 }),
  });
  fc.assert(
    fc.property(fc.array(fc.record({ points: fc.array(point) })), (strokes) => {
      const { left, top, width, height } = writtenPart(strokes, sheet);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(Math.min(width, height)).toBeGreaterThan(0);
      expect(left).toBeLessThanOrEqual(sheet.width);
      expect(top).toBeLessThanOrEqual(sheet.height);
    }),
  );
});
