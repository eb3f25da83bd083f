import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Drawing } from "./drawing.ts";
import { drawingPng } from "./raster.ts";
import { canDraw, sealDrawing, signatureDrawing } from "./seal-drawing.ts";
import { seamPlaces } from "./seam.ts";

const pointsOf = ({ steps }: Drawing) =>
  steps.flatMap((step) => (step[0] === "Z" ? [] : ([[step.at(-2) as number, step.at(-1) as number]] as const)));

describe("the picture of a seal", () => {
  it.each([
    ["government", 45],
    ["department", 42],
  ] as const)("of a %s measures %d mm", (size, diameter) => {
    const drawing = sealDrawing("清安市人民政府", size);
    expect([drawing.width, drawing.height]).toEqual([diameter, diameter]);
    for (const [x = 0, y = 0] of pointsOf(drawing))
      expect(Math.hypot(x - diameter / 2, y - diameter / 2)).toBeLessThanOrEqual(diameter / 2 + 0.001);
  });

  it.each([
    "清安市财政局",
    "清安市人民政府办公室",
    "西林郭勒盟阿巴嘎旗发展和改革委员会",
    "清安市退役军人事务局双拥工作领导小组办公室综合科",
  ])("has the name %s between ring and star, its sides alike", (name) => {
    const middle = 21;
    const text = pointsOf(sealDrawing(name, "department")).slice(2 * 5 + 10);
    for (const [x = 0, y = 0] of text) {
      expect(Math.hypot(x - middle, y - middle)).toBeGreaterThan(7);
      expect(Math.hypot(x - middle, y - middle)).toBeLessThan(middle - 1.2);
    }
  });

  it("becomes a PNG: red in the star's middle, nothing in the corner", () => {
    const png = drawingPng(sealDrawing("清安市人民政府", "department"), 100);
    const side = png.readUInt32BE(16);
    expect(side).toBe(Math.round((42 / 25.4) * 100));
    const at = png.indexOf("IDAT") + 4;
    const rows = inflateSync(png.subarray(at, at + png.readUInt32BE(at - 8)));
    const middle = Math.floor(side / 2);
    expect(rows[middle * (side + 1) + 1 + middle]).toBe(255);
    expect(rows[1]).toBe(0);
  });

  it("says of which names it has no characters", () => {
    expect(canDraw("张喆堃")).toBe(true);
    expect(canDraw("\u{10ffff}")).toBe(false);
  });

  it("of a person is the name within 40 by 20 mm", () => {
    for (const [x = 0, y = 0] of pointsOf(signatureDrawing("欧阳喆堃"))) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(40);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(20);
    }
  });
});

describe("a seal across the pages", () => {
  const drawing = sealDrawing("清安市人民政府", "department");

  it("is cut into strips that together are the whole seal, each on the right edge of its page", () => {
    const places = seamPlaces(drawing, 5);
    expect(places.map(({ page }) => page)).toEqual([0, 1, 2, 3, 4]);
    expect(places.reduce((sum, { clip }) => sum + (clip?.width ?? 0), 0)).toBeCloseTo(42);
    for (const { x, clip } of places) expect(x + (clip?.x ?? 0) + (clip?.width ?? 0)).toBeCloseTo(210);
  });

  it("is none for a single page, and several for a document that is too long for one", () => {
    expect(seamPlaces(drawing, 1)).toEqual([]);
    expect(seamPlaces(drawing, 50).filter(({ clip }) => clip?.x === 0)).toHaveLength(3);
  });
});
