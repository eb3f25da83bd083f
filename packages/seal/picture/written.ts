import { readPixels } from "@tz/typeset/server";
import type { Drawing } from "./drawing.ts";
import { type Bitmap, outlinesOf } from "./outlines.ts";

/** As large as a signature stamp, in millimetres. */
const [WIDTH, HEIGHT, EDGE] = [40, 20, 1];
/** The finest bitmap that is traced. */
const MOST_POINTS = 400;
/** What a pen leaves on a sheet, as parts of all points around it. */
const [LEAST_INK, MOST_INK] = [0.005, 0.6];
/** Corners of a signature; a photograph of something else has more. */
const MOST_STEPS = 6000;

/**
 * A signature that was written on paper or on a screen as a drawing, from a PNG of 8 bits: what is darker than its sheet,
 * traced.
 * @returns undefined for what is no picture, or shows no signature
 */
export function writtenDrawing(png: Buffer): Drawing | undefined {
  const sheet = greyOf(png);
  if (!sheet) return undefined;
  const ink = shrunk(croppedTo(sheet, inkOf(sheet)));
  if (!ink) return undefined;
  const scale = Math.min((WIDTH - 2 * EDGE) / ink.width, (HEIGHT - 2 * EDGE) / ink.height);
  const [left, top] = [(WIDTH - ink.width * scale) / 2, (HEIGHT - ink.height * scale) / 2];
  const steps = outlinesOf(ink, (x, y) => [left + x * scale, top + y * scale]);
  return steps.length > MOST_STEPS ? undefined : { width: WIDTH, height: HEIGHT, steps };
}

/** How dark each point is, 0 to 255. */
interface Grey {
  width: number;
  height: number;
  dark: Uint8Array;
}

function greyOf(png: Buffer): Grey | undefined {
  const pixels = readPixels(png);
  if (!pixels) return undefined;
  const { width, height, step, bytes } = pixels;
  const dark = new Uint8Array(width * height);
  for (let at = 0; at < dark.length; at += 1) {
    const from = at * step;
    const colours = step > 2 ? (bytes[from]! + bytes[from + 1]! + bytes[from + 2]!) / 3 : bytes[from]!;
    const cover = step % 2 === 0 ? bytes[from + step - 1]! / 255 : 1;
    dark[at] = Math.round((255 - colours) * cover);
  }
  return { width, height, dark };
}

/** From which darkness on a point is ink: where the two groups of points are furthest apart (Otsu). */
function inkOf({ dark }: Grey): number {
  const counts = new Float64Array(256);
  for (const value of dark) counts[value]! += 1;
  const total = counts.reduce((sum, count, value) => sum + count * value, 0);
  let [best, from, below, sum] = [-1, 255, 0, 0];
  for (let value = 0; value < 255; value += 1) {
    below += counts[value]!;
    sum += counts[value]! * value;
    if (below === 0 || below === dark.length) continue;
    const apart = sum / below - (total - sum) / (dark.length - below);
    const worth = below * (dark.length - below) * apart * apart;
    if (worth > best) [best, from] = [worth, value + 1];
  }
  return from;
}

/** The part of the sheet that has ink on it, as ink or none. */
function croppedTo({ width, height, dark }: Grey, from: number): Bitmap | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let at = 0; at < dark.length; at += 1) {
    if (dark[at]! < from) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
  if (right < left) return undefined;
  const size = { width: right - left + 1, height: bottom - top + 1 };
  const points = Uint8Array.from({ length: size.width * size.height }, (_, at) => {
    const [x, y] = [left + (at % size.width), top + Math.floor(at / size.width)];
    return dark[y * width + x]! >= from ? 1 : 0;
  });
  return { ...size, points };
}

/** Not finer than what is traced; undefined where too much or too little is ink. */
function shrunk(ink: Bitmap | undefined): Bitmap | undefined {
  if (!ink) return undefined;
  const by = Math.ceil(Math.max(ink.width, ink.height * 2) / MOST_POINTS);
  const size = { width: Math.ceil(ink.width / by), height: Math.ceil(ink.height / by) };
  const sums = new Uint32Array(size.width * size.height);
  for (let at = 0; at < ink.points.length; at += 1) {
    const [x, y] = [Math.floor((at % ink.width) / by), Math.floor(Math.floor(at / ink.width) / by)];
    sums[y * size.width + x]! += ink.points[at]!;
  }
  const points = Uint8Array.from(sums, (sum) => (sum * 2 >= by * by ? 1 : 0));
  const part = points.reduce((sum, point) => sum + point, 0) / points.length;
  return part < LEAST_INK || part > MOST_INK ? undefined : { ...size, points };
}
