import { crc32, deflateSync } from "node:zlib";
import type { OutlineStep } from "@tz/typeset/server";
import type { Drawing } from "./drawing.ts";

const INCH = 25.4;
/** Lines looked at in every row of points, for smooth edges. */
const FINE = 4;
/** Straight pieces of a curve. */
const PIECES = 8;

interface Edge {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Red of seals and the black of ink, as PNG has them. */
const inks = { red: [255, 0, 0], black: [0, 0, 0] } as const;

/** A drawing as a PNG in one colour on nothing. @param resolution points to an inch */
export function drawingPng(drawing: Drawing, resolution = 300, ink: keyof typeof inks = "red"): Buffer {
  const scale = resolution / INCH;
  const [width, height] = [Math.round(drawing.width * scale), Math.round(drawing.height * scale)];
  const coverage = new Float32Array(width * height);
  const edges = edgesOf(drawing.steps, scale);
  for (let line = 0; line < height * FINE; line += 1)
    addLine(
      coverage.subarray(Math.floor(line / FINE) * width, (Math.floor(line / FINE) + 1) * width),
      edges,
      (line + 0.5) / FINE,
    );
  return png(width, height, coverage, inks[ink]);
}

function edgesOf(steps: readonly OutlineStep[], scale: number): Edge[] {
  const edges: Edge[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const line = (toX: number, toY: number) => {
    if (y !== toY) edges.push({ x1: x, y1: y, x2: toX, y2: toY });
    [x, y] = [toX, toY];
  };
  for (const step of steps) {
    if (step[0] === "M") [x, y, startX, startY] = [step[1] * scale, step[2] * scale, step[1] * scale, step[2] * scale];
    else if (step[0] === "L") line(step[1] * scale, step[2] * scale);
    else if (step[0] === "Z") line(startX, startY);
    else {
      const [, ...points] = step;
      for (const [toX, toY] of curvePoints([x, y, ...points.map((value) => value * scale)])) line(toX, toY);
    }
  }
  return edges;
}

function curvePoints(numbers: readonly number[]): [number, number][] {
  return Array.from({ length: PIECES }, (_, index) => {
    const t = (index + 1) / PIECES;
    const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    const sum = (offset: number) =>
      weights.reduce((total, weight, at) => total + weight * numbers[2 * at + offset]!, 0);
    return [sum(0), sum(1)];
  });
}

/** What the drawing covers of one thin line through a row of points. */
function addLine(row: Float32Array, edges: readonly Edge[], y: number): void {
  const crossings = edges
    .filter(({ y1, y2 }) => y1 <= y !== y2 <= y)
    .map(({ x1, y1, x2, y2 }) => ({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y2 > y1 ? 1 : -1 }))
    .sort((one, other) => one.x - other.x);
  let winding = 0;
  for (const [index, { x, turn }] of crossings.entries()) {
    if (winding !== 0) addSpan(row, crossings[index - 1]!.x, x);
    winding += turn;
  }
}

function addSpan(row: Float32Array, from: number, to: number): void {
  for (let at = Math.max(0, Math.floor(from)); at < Math.min(row.length, to); at += 1)
    row[at] = row[at]! + (Math.min(at + 1, to) - Math.max(at, from)) / FINE;
}

/** One byte a point: how much of it is ink (PNG, colour type 3 with an alpha for each colour). */
function png(width: number, height: number, coverage: Float32Array, ink: readonly number[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  // The first is nothing at all: white for programs that know no alpha.
  const colours = Buffer.alloc(768, Buffer.from(ink));
  colours.fill(255, 0, 3);
  const alphas = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = Math.min(255, Math.round(coverage[y * width + x]! * 255));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("tRNS", alphas),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(content.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
