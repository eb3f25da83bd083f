import { type Matrix, times } from "../pdf/matrix.ts";
import { type Drawn, strokesOf } from "../pdf/path-strokes.ts";

/** Operators of AbbreviatedData (GB/T 33190-2016, 9.3.2): how many numbers follow, and what they are as a path's codes. */
const operators: Record<string, { count: number; code: number }> = {
  S: { count: 2, code: 0 },
  M: { count: 2, code: 0 },
  L: { count: 2, code: 1 },
  Q: { count: 4, code: 3 },
  B: { count: 6, code: 2 },
  A: { count: 7, code: 2 },
  C: { count: 0, code: 4 },
};
const MOST = 100_000;
const POINT = 25.4 / 72;

/** Lines of a path; millimetres go through the reader of PDF paths, which counts in points. */
export function pathStrokes(data: string, matrix: Matrix, width: number, isFilled: boolean): Drawn {
  const words = data
    .slice(0, 2_000_000)
    .trim()
    .split(/[\s,]+/)
    .slice(0, MOST);
  const codes: number[] = [];
  for (let index = 0; index < words.length; ) {
    const operator = operators[words[index]!.toUpperCase()];
    index += 1;
    if (!operator) continue;
    const numbers = words.slice(index, index + operator.count).map(Number);
    index += operator.count;
    if (numbers.length < operator.count || !numbers.every(Number.isFinite)) continue;
    // Of an arc only its end matters: it is no line.
    codes.push(operator.code, ...(operator.count === 7 ? [0, 0, 0, 0, numbers[5]!, numbers[6]!] : numbers));
  }
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])) || 1;
  const inPoints = times([1 / POINT, 0, 0, 1 / POINT, 0, 0], matrix);
  return strokesOf(codes, inPoints, width / scale, isFilled);
}
