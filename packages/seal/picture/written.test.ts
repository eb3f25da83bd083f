import { crc32, deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Drawing } from "./drawing.ts";
import { writtenDrawing } from "./written.ts";

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** A PNG of grey points. */
function png(width: number, height: number, dark: (x: number, y: number) => number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = 255 - dark(x, y);
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    start,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const ring = (x: number, y: number) => {
  const far = Math.hypot(x - 100, y - 60);
  return far < 40 && far > 25 ? 200 : 20;
};

/** How much of the paper a drawing covers, by the signed areas of its outlines. */
function areaOf({ steps }: Drawing): number {
  let [area, x, y, startX, startY] = [0, 0, 0, 0, 0];
  for (const step of steps) {
    const [toX, toY] = step[0] === "L" || step[0] === "M" ? [step[1], step[2]] : [startX, startY];
    if (step[0] === "M") [startX, startY] = [toX, toY];
    else area += (x * toY - toX * y) / 2;
    [x, y] = [toX, toY];
  }
  return area;
}

describe("a signature that was written by hand", () => {
  it("is traced from the ink on its sheet, be the sheet grey, with its holes, as large as a stamp allows", () => {
    const drawing = writtenDrawing(png(300, 140, ring));
    expect(drawing).toMatchObject({ width: 40, height: 20 });
    const scale = 18 / 80;
    expect(areaOf(drawing!) / (Math.PI * (40 ** 2 - 25 ** 2) * scale ** 2)).toBeCloseTo(1, 1);
    expect(drawing!.steps.length).toBeLessThan(200);
  });

  it("is none where a sheet is empty, black all over, or no picture", () => {
    expect(writtenDrawing(png(300, 140, () => 0))).toBeUndefined();
    expect(writtenDrawing(png(300, 140, (x) => (x === 0 ? 0 : 255)))).toBeUndefined();
    expect(writtenDrawing(Buffer.from("no picture"))).toBeUndefined();
  });

  it("is traced or refused, whatever bytes come", () => {
    const whole = png(60, 30, (x, y) => (x % 7 === y % 5 ? 255 : 0));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, length) => {
        const changed = Buffer.from(whole);
        changed[at] = value;
        writtenDrawing(changed.subarray(0, length));
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }), (points) => {
        writtenDrawing(png(8, 8, (x, y) => (points[y * 8 + x] ? 255 : 0)));
      }),
      { numRuns: 100 },
    );
  });
});
