import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Font } from "./font.ts";

/** A step of an outline in ems, y downward: a move, a line, a curve with its two handles, or the end of a contour. */
export type OutlineStep =
  | readonly ["M" | "L", number, number]
  | readonly ["C", number, number, number, number, number, number]
  | readonly ["Z"];

/** A glyph as a drawing: its origin on the baseline at the left, one em is 1. */
export interface Outline {
  steps: readonly OutlineStep[];
  /** To the next glyph. */
  advance: number;
}

const require = createRequire(import.meta.url);
let song: Font | undefined;

/** The half-bold 宋体 that comes with the platform: seals have it (国发〔1999〕25号), and it is the same on every machine. */
export function sealFont(): Font {
  song ??= new Font(
    readFileSync(require.resolve("@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf")),
  );
  return song;
}

/** The outline of a character; undefined where the font has none for it or is not TrueType. */
export function outlineOf(font: Font, code: number): Outline | undefined {
  const glyph = font.glyphOf(code);
  if (glyph === 0 || font.isCff) return undefined;
  const contours = contoursOf(font, glyph, 0);
  return {
    steps: contours.flatMap((points) => stepsOf(points, font.unitsPerEm)),
    advance: font.advanceOf(glyph) / font.unitsPerEm,
  };
}

interface Point {
  x: number;
  y: number;
  onCurve: boolean;
}

const DEEPEST = 5;
const MOST_POINTS = 20_000;

function contoursOf(font: Font, glyph: number, depth: number): Point[][] {
  const [loca, glyf, head] = ["loca", "glyf", "head"].map((tag) => font.tables.get(tag)?.offset ?? 0) as [
    number,
    number,
    number,
  ];
  const isLong = font.file.i16(head + 50) === 1;
  const place = (index: number) => (isLong ? font.file.u32(loca + 4 * index) : 2 * font.file.u16(loca + 2 * index));
  if (glyph >= font.glyphCount || place(glyph) === place(glyph + 1) || depth > DEEPEST) return [];
  const at = glyf + place(glyph);
  const count = font.file.i16(at);
  return count >= 0 ? simpleContours(font, at + 10, count) : composed(font, at + 10, depth);
}

/** Flags of points and of parts (OpenType, `glyf`). */
const flag = { onCurve: 1, shortX: 2, shortY: 4, repeat: 8, sameX: 16, sameY: 32 };
const part = { words: 1, offsets: 2, scale: 8, more: 32, twoScales: 64, matrix: 128 };

function simpleContours({ file }: Font, start: number, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, index) => file.u16(start + 2 * index));
  const total = Math.min((ends.at(-1) ?? -1) + 1, MOST_POINTS);
  let at = start + 2 * count + 2 + file.u16(start + 2 * count);
  const flags: number[] = [];
  while (flags.length < total) {
    const value = file.u8(at);
    const times = value & flag.repeat ? file.u8(at + 1) + 1 : 1;
    at += value & flag.repeat ? 2 : 1;
    for (let index = 0; index < times; index += 1) flags.push(value);
  }
  const read = (short: number, same: number) => {
    let value = 0;
    return flags.slice(0, total).map((bits) => {
      if (bits & short) value += file.u8(at++) * (bits & same ? 1 : -1);
      else if (!(bits & same)) {
        value += file.i16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = read(flag.shortX, flag.sameX);
  const ys = read(flag.shortY, flag.sameY);
  const points = xs.map((x, index) => ({ x, y: ys[index]!, onCurve: (flags[index]! & flag.onCurve) !== 0 }));
  return ends.map((end, index) => points.slice(index === 0 ? 0 : ends[index - 1]! + 1, end + 1));
}

/** Parts moved to their places; Chinese fonts compose without turning or scaling. */
function composed(font: Font, start: number, depth: number): Point[][] {
  const { file } = font;
  const contours: Point[][] = [];
  for (let at = start, left = 32; left > 0; left -= 1) {
    const bits = file.u16(at);
    const words = (bits & part.words) !== 0;
    const move = (bits & part.offsets) !== 0;
    const [dx, dy] = words ? [file.i16(at + 4), file.i16(at + 6)] : [signed(file.u8(at + 4)), signed(file.u8(at + 5))];
    for (const contour of contoursOf(font, file.u16(at + 2), depth + 1))
      contours.push(move ? contour.map(({ x, y, onCurve }) => ({ x: x + dx, y: y + dy, onCurve })) : contour);
    if (!(bits & part.more)) break;
    at += (words ? 8 : 6) + (bits & part.scale ? 2 : bits & part.twoScales ? 4 : bits & part.matrix ? 8 : 0);
  }
  return contours;
}

const signed = (byte: number) => (byte << 24) >> 24;

/** Quadratic curves, the points between two handles unsaid, as cubic ones. */
function stepsOf(points: readonly Point[], unit: number): OutlineStep[] {
  if (points.length < 2) return [];
  const all = points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length]!;
    return point.onCurve || next.onCurve ? [point] : [point, middle(point, next)];
  });
  const first = all.findIndex(({ onCurve }) => onCurve);
  const turned = [...all.slice(first), ...all.slice(0, first), all[first]!].map(({ x, y, onCurve }) => ({
    x: x / unit,
    y: -y / unit,
    onCurve,
  }));
  const steps: OutlineStep[] = [["M", turned[0]!.x, turned[0]!.y]];
  for (let index = 1; index < turned.length; index += 1) {
    const point = turned[index]!;
    if (point.onCurve) steps.push(["L", point.x, point.y]);
    else steps.push(curve(turned[index - 1]!, point, turned[++index] ?? turned[0]!));
  }
  return [...steps, ["Z"]];
}

const middle = (one: Point, other: Point): Point => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
  onCurve: true,
});
const toward = (from: number, to: number) => from + ((to - from) * 2) / 3;

const curve = (from: Point, handle: Point, to: Point): OutlineStep => [
  "C",
  toward(from.x, handle.x),
  toward(from.y, handle.y),
  toward(to.x, handle.x),
  toward(to.y, handle.y),
  to.x,
  to.y,
];
