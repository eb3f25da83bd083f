import { POINT } from "@tz/typeset";
import type { Box, Stroke } from "../../model/model.ts";
import { type Matrix, pointIn } from "./matrix.ts";

/** Operators of a path as the reader hands them over: how many numbers follow each. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;
const counts: Record<number, number> = { [MOVE]: 2, [LINE]: 2, [CURVE]: 6, [QUADRATIC]: 4, [CLOSE]: 0 };

/** A filled bar up to so many millimetres is a line. */
const THICKEST = 2;
const SHORTEST = 1;
/** Sizes of a round seal drawn as lines, in millimetres. */
const SEAL = { least: 28, most: 60 };

interface Point {
  x: number;
  y: number;
}

export interface Drawn {
  strokes: Omit<Stroke, "ink">[];
  /** A figure of curves as large and round as a seal. */
  round: Box | undefined;
}

/** The level and upright lines of a path, and bars that are filled as lines, in millimetres. */
export function strokesOf(data: unknown, matrix: Matrix, lineWidth: number, isFilled: boolean): Drawn {
  const pieces = piecesOf(data, matrix);
  const width = lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])) * POINT;
  const strokes = isFilled
    ? pieces.flatMap(({ points }) => barOf(points))
    : pieces.flatMap(({ points }) => linesOf(points, width));
  return { strokes, round: roundOf(pieces) };
}

interface Piece {
  points: Point[];
  curves: number;
}

function piecesOf(data: unknown, matrix: Matrix): Piece[] {
  const numbers = (data ?? []) as ArrayLike<number>;
  const pieces: Piece[] = [];
  const length = Math.min(numbers.length ?? 0, 200_000);
  for (let index = 0; index < length; ) {
    const operator = numbers[index]!;
    const count = counts[operator];
    if (count === undefined) break;
    if (operator === MOVE || pieces.length === 0) pieces.push({ points: [], curves: 0 });
    const piece = pieces.at(-1)!;
    if (operator === CLOSE && piece.points[0]) piece.points.push(piece.points[0]);
    else if (count > 0) {
      const { x, y } = pointIn(matrix, numbers[index + count - 1]!, numbers[index + count]!);
      if (Number.isFinite(x) && Number.isFinite(y)) piece.points.push({ x: x * POINT, y: y * POINT });
      if (operator === CURVE || operator === QUADRATIC) piece.curves += 1;
    }
    index += count + 1;
  }
  return pieces;
}

const isStraight = (from: Point, to: Point) => Math.abs(from.x - to.x) < 0.3 || Math.abs(from.y - to.y) < 0.3;

function linesOf(points: readonly Point[], width: number): Omit<Stroke, "ink">[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]!;
    const isLong = Math.abs(from.x - to.x) + Math.abs(from.y - to.y) > SHORTEST;
    return isLong && isStraight(from, to) ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, width }] : [];
  });
}

function boxAround(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function barOf(points: readonly Point[]): Omit<Stroke, "ink">[] {
  if (points.length < 4) return [];
  const { x, y, width, height } = boxAround(points);
  if (Math.min(width, height) > THICKEST || Math.max(width, height) < SHORTEST) return [];
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return width >= height
    ? [{ x1: x, y1: middleY, x2: x + width, y2: middleY, width: height }]
    : [{ x1: middleX, y1: y, x2: middleX, y2: y + height, width }];
}

function roundOf(pieces: readonly Piece[]): Box | undefined {
  const points = pieces.filter(({ curves }) => curves >= 3).flatMap((piece) => piece.points);
  if (points.length < 4) return undefined;
  const box = boxAround(points);
  const isRound = Math.abs(box.width - box.height) < 0.1 * box.width;
  return isRound && box.width >= SEAL.least && box.width <= SEAL.most ? box : undefined;
}
