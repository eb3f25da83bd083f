import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pngOf } from "./png.testing.ts";
import { readPixels, readPng } from "./read-png.ts";

/** Rows of so many bytes, the first of which says that they are not filtered. */
const rows = (...all: number[][]) => Buffer.from(all.flatMap((row) => [0, ...row]));
const one = { width: 1, height: 1 };

describe("the samples of a PNG", () => {
  it("of 16 bits lose their transparency too: colours stay exact, a byte is kept of each degree", () => {
    const samples = readPng(pngOf({ ...one, bits: 16, kind: 6 }, rows([1, 2, 3, 4, 5, 6, 127, 255])))!;
    expect(samples).toMatchObject({ colours: 3, bits: 16 });
    expect([...inflateSync(samples.packed)]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([...inflateSync(samples.transparency!)]).toEqual([127]);
    const grey = readPng(pngOf({ ...one, bits: 16, kind: 4 }, rows([1, 2, 9, 8])))!;
    expect([...inflateSync(grey.packed)]).toEqual([0, 1, 2]);
  });

  it("of an interlaced picture stand in rows from above, of bytes as of bits", () => {
    const bytes = rows([10], [11], [20, 21]);
    const grey = { width: 2, height: 2, bits: 8, kind: 0, interlaced: true };
    expect([...inflateSync(readPng(pngOf(grey, bytes))!.packed)]).toEqual([0, 10, 11, 0, 20, 21]);
    expect([...readPixels(pngOf(grey, bytes))!.bytes]).toEqual([10, 11, 20, 21]);
    const bits = rows([0b1000_0000], [0], [0b0100_0000]);
    expect([...inflateSync(readPng(pngOf({ ...grey, bits: 1 }, bits))!.packed)]).toEqual([
      0, 0b1000_0000, 0, 0b0100_0000,
    ]);
  });

  it("are not read of other bits than the kind may have (ISO 19005-2, 6.2.8), nor of kinds that are none", () => {
    const many = Buffer.alloc(64);
    for (const [kind, bits] of [
      [0, 3],
      [2, 4],
      [3, 16],
      [4, 1],
      [6, 4],
      [5, 8],
      [1, 8],
      [7, 8],
    ] as const)
      expect(readPng(pngOf({ ...one, bits, kind }, many, Buffer.alloc(3)))).toBeUndefined();
  });

  it("of a scan are passed on as they are packed, however many; their rows are taken out only of what memory holds", () => {
    const scan = { width: 4960, height: 7016, bits: 8, kind: 2 };
    const packed = rows([1, 2, 3]);
    expect(inflateSync(readPng(pngOf(scan, packed))!.packed)).toEqual(packed);
    expect(readPng(pngOf({ ...scan, kind: 6 }, packed))).toBeUndefined();
    expect(readPng(pngOf({ ...scan, interlaced: true }, packed))).toBeUndefined();
    expect(readPixels(pngOf(scan, packed))).toBeUndefined();
    expect(readPng(pngOf({ ...scan, width: 20_000 }, packed))).toBeUndefined();
  });

  it("are not read where colours are missing, cut or too many, or where there are no rows", () => {
    const few = { ...one, bits: 1, kind: 3 };
    expect(readPng(pngOf(few, rows([0]), Buffer.alloc(6)))).toMatchObject({ bits: 1, palette: Buffer.alloc(6) });
    for (const length of [0, 5, 9]) expect(readPng(pngOf(few, rows([0]), Buffer.alloc(length)))).toBeUndefined();
    expect(readPng(pngOf(few, rows([0])))).toBeUndefined();
    expect(readPng(pngOf({ ...one, bits: 8, kind: 2 }, Buffer.alloc(0)))).toBeUndefined();
    expect(readPng(pngOf({ ...one, bits: 8, kind: 6 }, Buffer.alloc(2)))).toBeUndefined();
  });
});
