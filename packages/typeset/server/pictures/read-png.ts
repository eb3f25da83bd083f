import { deflateSync, inflateSync } from "node:zlib";

/** The samples of a PNG, packed as PDF takes them: by its own predictors (ISO 32000-1, 7.4.4.4). */
export interface Samples {
  width: number;
  height: number;
  /** Of each pixel, without the one for transparency. */
  colours: 1 | 3;
  bits: number;
  packed: Buffer;
  /** Colours of a picture with few of them, three bytes each. */
  palette?: Buffer;
  /** One byte for each pixel, packed, without predictors. */
  transparency?: Buffer;
}

const GREY = 0;
const PALETTE = 3;
const GREY_ALPHA = 4;
const COLOUR_ALPHA = 6;
/** A picture of more samples than this is refused: it would fill the memory. */
const MOST = 100_000_000;

/** @returns undefined for what is damaged, interlaced or too large */
export function readPng(bytes: Buffer): Samples | undefined {
  const chunks = chunksOf(bytes);
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  if (header === undefined || header.length < 13 || header[12] !== 0) return undefined;
  const [width, height, bits, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8]!, header[9]!];
  if (width === 0 || height === 0 || width * height * 8 > MOST) return undefined;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const palette = chunks.find(({ type }) => type === "PLTE")?.data;
  if (kind === PALETTE) return palette && { width, height, colours: 1, bits, packed, palette };
  if (kind === GREY_ALPHA || kind === COLOUR_ALPHA) return withoutAlpha(packed, width, height, bits, kind);
  return { width, height, colours: kind === GREY ? 1 : 3, bits, packed };
}

/** The bytes of every pixel of a PNG: one sample of grey or three of colour, and where it has one, that of transparency. */
export interface Pixels {
  width: number;
  height: number;
  /** Bytes of a pixel. */
  step: 1 | 2 | 3 | 4;
  bytes: Buffer;
}

const steps: Partial<Record<number, Pixels["step"]>> = { [GREY]: 1, 2: 3, [GREY_ALPHA]: 2, [COLOUR_ALPHA]: 4 };

/** @returns undefined for what is damaged, interlaced or too large, and for other than 8 bits without a palette */
export function readPixels(bytes: Buffer): Pixels | undefined {
  const chunks = chunksOf(bytes);
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  if (header === undefined || header.length < 13 || header[8] !== 8 || header[12] !== 0) return undefined;
  const [width, height, step] = [header.readUInt32BE(0), header.readUInt32BE(4), steps[header[9] ?? PALETTE]];
  if (step === undefined || width === 0 || height === 0 || width * height * 8 > MOST) return undefined;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const pixels = unfilter(packed, width, height, step);
  return pixels && { width, height, step, bytes: pixels };
}

function chunksOf(bytes: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push({ type: bytes.toString("latin1", at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** Parts colours from transparency, which PDF keeps in a picture of its own. */
function withoutAlpha(packed: Buffer, width: number, height: number, bits: number, kind: number): Samples | undefined {
  const colours = kind === GREY_ALPHA ? 1 : 3;
  const pixels = bits === 8 ? unfilter(packed, width, height, colours + 1) : undefined;
  if (pixels === undefined) return undefined;
  const rows = Buffer.alloc(height * (width * colours + 1));
  const transparency = Buffer.alloc(width * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const from = pixel * (colours + 1);
    const row = Math.floor(pixel / width);
    pixels.copy(rows, row * (width * colours + 1) + 1 + (pixel % width) * colours, from, from + colours);
    transparency[pixel] = pixels[from + colours]!;
  }
  const packs = { packed: deflateSync(rows, { level: 1 }), transparency: deflateSync(transparency, { level: 1 }) };
  return { width, height, colours, bits, ...packs };
}

/** Takes back the filters of all rows (PNG, 9.2). */
function unfilter(packed: Buffer, width: number, height: number, step: number): Buffer | undefined {
  const length = width * step;
  const raw = inflated(packed, height * (length + 1));
  if (raw === undefined || raw.length < height * (length + 1)) return undefined;
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

function inflated(packed: Buffer, most: number): Buffer | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: most + 1024 });
  } catch {
    return undefined;
  }
}
