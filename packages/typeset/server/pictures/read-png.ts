import { deflateSync } from "node:zlib";
import { kinds, openPng, type Png } from "./png-file.ts";
import { rowLength, rowsOf } from "./png-rows.ts";

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

/** @returns undefined for what is damaged or too large */
export function readPng(bytes: Buffer): Samples | undefined {
  const png = openPng(bytes);
  if (png === undefined) return undefined;
  const { width, height, bits, kind, palette } = png;
  if (kind === kinds.greyAlpha || kind === kinds.colourAlpha) return withoutAlpha(png);
  const packed = png.isInterlaced ? straightened(png) : png.packed;
  if (packed === undefined) return undefined;
  const samples: Samples = { width, height, colours: kind === kinds.colour ? 3 : 1, bits, packed };
  return palette ? { ...samples, palette } : samples;
}

/** The bytes of every pixel of a PNG: one sample of grey or three of colour, and where it has one, that of transparency. */
export interface Pixels {
  width: number;
  height: number;
  /** Bytes of a pixel. */
  step: number;
  bytes: Buffer;
}

/** @returns undefined for what is damaged or too large, and for other than 8 bits without a palette */
export function readPixels(bytes: Buffer): Pixels | undefined {
  const png = openPng(bytes);
  if (png === undefined || png.bits !== 8 || png.kind === kinds.palette) return undefined;
  const rows = rowsOf(png);
  return rows && { width: png.width, height: png.height, step: png.samples, bytes: rows };
}

/** The rows of an interlaced picture from above, as PDF wants them: none filtered. */
function straightened(png: Png): Buffer | undefined {
  const [rows, length] = [rowsOf(png), rowLength(png, png.width)];
  if (rows === undefined) return undefined;
  const filtered = Buffer.alloc(png.height * (length + 1));
  for (let row = 0; row < png.height; row += 1)
    rows.copy(filtered, row * (length + 1) + 1, row * length, (row + 1) * length);
  return deflateSync(filtered, { level: 1 });
}

/** Parts colours from transparency, which PDF keeps in a picture of its own. */
function withoutAlpha(png: Png): Samples | undefined {
  const { width, height, bits } = png;
  const pixels = rowsOf(png);
  if (pixels === undefined) return undefined;
  const colours = png.kind === kinds.greyAlpha ? 1 : 3;
  const [own, step] = [(colours * bits) / 8, (png.samples * bits) / 8];
  const rows = Buffer.alloc(height * (width * own + 1));
  const transparency = Buffer.alloc(width * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const from = pixel * step;
    const row = Math.floor(pixel / width);
    pixels.copy(rows, row * (width * own + 1) + 1 + (pixel % width) * own, from, from + own);
    transparency[pixel] = pixels[from + own]!;
  }
  const packs = { packed: deflateSync(rows, { level: 1 }), transparency: deflateSync(transparency, { level: 1 }) };
  return { width, height, colours, bits, ...packs };
}
