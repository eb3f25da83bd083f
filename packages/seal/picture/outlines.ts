import type { OutlineStep } from "@tz/typeset/server";

/** Points that are ink (1) or not (0), row by row. */
export interface Bitmap {
  width: number;
  height: number;
  points: Uint8Array;
}

type Point = readonly [number, number];

/** How far an outline may leave the edges of its points, in points. */
const TOLERANCE = 0.75;

/** The outlines of what is ink, filled by the non-zero rule: the ink lies to the right of each. */
export function outlinesOf(ink: Bitmap, place: (x: number, y: number) => Point): OutlineStep[] {
  return loopsOf(edgesOf(ink), ink.width + 1).flatMap((loop): OutlineStep[] => {
    const corners = cornersOf(loop).map(([x, y]) => place(x, y));
    if (corners.length < 3) return [];
    return [...corners.map(([x, y], at): OutlineStep => [at === 0 ? "M" : "L", x, y]), ["Z"]];
  });
}

/** Every side of a point of ink that has none beside it, from corner to corner; corners are counted row by row. */
function edgesOf({ width, height, points }: Bitmap): Map<number, number[]> {
  const edges = new Map<number, number[]>();
  const add = (from: number, to: number) => edges.set(from, [...(edges.get(from) ?? []), to]);
  const isInk = (x: number, y: number) => x >= 0 && y >= 0 && x < width && y < height && points[y * width + x] === 1;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (!isInk(x, y)) continue;
      const [corner, under] = [y * (width + 1) + x, (y + 1) * (width + 1) + x];
      if (!isInk(x, y - 1)) add(corner, corner + 1);
      if (!isInk(x + 1, y)) add(corner + 1, under + 1);
      if (!isInk(x, y + 1)) add(under + 1, under);
      if (!isInk(x - 1, y)) add(under, corner);
    }
  return edges;
}

/** Joins the sides to closed lines; each side is used once. */
function loopsOf(edges: Map<number, number[]>, width: number): Point[][] {
  const loops: Point[][] = [];
  for (const start of edges.keys())
    while (edges.has(start)) {
      const loop: Point[] = [];
      let at = start;
      do {
        loop.push([at % width, Math.floor(at / width)]);
        at = taken(edges, at);
      } while (at !== start);
      loops.push(loop);
    }
  return loops;
}

function taken(edges: Map<number, number[]>, from: number): number {
  const [next, ...rest] = edges.get(from) ?? [];
  if (next === undefined) throw new Error("a line that does not close");
  if (rest.length > 0) edges.set(from, rest);
  else edges.delete(from);
  return next;
}

/** The points of a closed line without those that hardly change it (Douglas and Peucker), from its two ends furthest apart. */
function cornersOf(loop: readonly Point[]): Point[] {
  const [start] = loop;
  if (!start) return [];
  const far = loop.reduce((best, point, at) => (apart(point, start) > apart(loop[best]!, start) ? at : best), 0);
  const closed = [...loop, start];
  const kept = [...keptBetween(closed, 0, far), ...keptBetween(closed, far, loop.length)];
  return kept.map((at) => closed[at]!);
}

const apart = ([x, y]: Point, [toX, toY]: Point) => Math.hypot(x - toX, y - toY);

/** Places of the points to keep, without the last. */
function keptBetween(line: readonly Point[], from: number, to: number): number[] {
  const waiting: [number, number][] = [[from, to]];
  const kept = new Set([from]);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [first, last] = next;
    let [worst, off] = [first, TOLERANCE];
    for (let at = first + 1; at < last; at += 1) {
      const distance = offLine(line[at]!, line[first]!, line[last]!);
      if (distance > off) [worst, off] = [at, distance];
    }
    if (worst === first) continue;
    kept.add(worst);
    waiting.push([first, worst], [worst, last]);
  }
  return [...kept].toSorted((one, other) => one - other);
}

/** How far a point lies off the line through two others. */
function offLine([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const length = Math.hypot(toX - fromX, toY - fromY);
  if (length === 0) return Math.hypot(x - fromX, y - fromY);
  return Math.abs((toX - fromX) * (fromY - y) - (fromX - x) * (toY - fromY)) / length;
}
