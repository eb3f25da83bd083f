import { inflateSync } from "node:zlib";
import type { Png } from "./png-file.ts";

/** Which pixels each of the seven passes of an interlaced picture brings: first column and row, and the steps to the next (PNG, 8.2). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Bytes of a row of so many pixels, without the number of its filter. */
export const rowLength = ({ bits, samples }: Pick<Png, "bits" | "samples">, width: number) =>
  Math.ceil((width * bits * samples) / 8);

/** Of a picture of more pixels than this the rows are not taken out: they would fill the memory. As they are packed they may be more. */
const MOST_PIXELS = 12_500_000;

/** The samples of all rows from above, without filters and passes. @returns undefined for what is damaged or too large */
export function rowsOf(png: Png): Buffer | undefined {
  if (png.width * png.height > MOST_PIXELS) return undefined;
  const parts = png.isInterlaced ? partsOf(png) : [{ x: 0, y: 0, dx: 1, dy: 1, width: png.width, height: png.height }];
  const lengths = parts.map(({ width, height }) => height * (1 + rowLength(png, width)));
  const raw = inflated(
    png.packed,
    lengths.reduce((sum, length) => sum + length, 0),
  );
  if (raw === undefined) return undefined;
  const step = Math.max(1, (png.bits * png.samples) / 8);
  if (!png.isInterlaced) return unfiltered(raw, rowLength(png, png.width), png.height, step);
  const rows = Buffer.alloc(png.height * rowLength(png, png.width));
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const end = at + lengths[index]!;
    const found = unfiltered(raw.subarray(at, end), rowLength(png, part.width), part.height, step);
    spread(png, part, found, rows);
    at = end;
  }
  return rows;
}

/** The pixels of one pass: where the first is, the steps to the next, and how many they are. */
interface Part {
  x: number;
  y: number;
  dx: number;
  dy: number;
  width: number;
  height: number;
}

function partsOf({ width, height }: Png): Part[] {
  return passes
    .map(([x, y, dx, dy]) => ({
      x,
      y,
      dx,
      dy,
      width: Math.ceil((width - x) / dx),
      height: Math.ceil((height - y) / dy),
    }))
    .filter((part) => part.width > 0 && part.height > 0);
}

/** Puts the pixels of a pass where they belong. */
function spread(png: Png, { x, y, dx, dy, width, height }: Part, from: Buffer, into: Buffer): void {
  const size = png.bits * png.samples;
  const [short, long] = [rowLength(png, width), rowLength(png, png.width)];
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const [source, target] = [column * size, (x + column * dx) * size];
      const [start, end] = [row * short + (source >> 3), (y + row * dy) * long + (target >> 3)];
      if (size >= 8) from.copy(into, end, start, start + size / 8);
      else into[end]! |= ((from[start]! >> (8 - size - (source & 7))) & ((1 << size) - 1)) << (8 - size - (target & 7));
    }
}

/** Takes back the filters of all rows (PNG, 9.2). */
function unfiltered(raw: Buffer, length: number, height: number, step: number): Buffer {
  const pixels = Buffer.alloc(height * length);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (length + 1)]!;
    const [here, above] = [row * length, (row - 1) * length];
    for (let at = 0; at < length; at += 1) {
      const left = at >= step ? pixels[here + at - step]! : 0;
      const up = row > 0 ? pixels[above + at]! : 0;
      const corner = row > 0 && at >= step ? pixels[above + at - step]! : 0;
      pixels[here + at] = raw[row * (length + 1) + 1 + at]! + guess(filter, left, up, corner);
    }
  }
  return pixels;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

/** The neighbour that is nearest to what the three let expect. */
function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** @returns undefined also for less than is needed */
function inflated(packed: Buffer, length: number): Buffer | undefined {
  try {
    const raw = inflateSync(packed, { maxOutputLength: length + 1024 });
    return raw.length < length ? undefined : raw;
  } catch {
    return undefined;
  }
}
