/** a b c d e f of x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const pointIn = (matrix: Matrix, x: number, y: number) => ({
  x: matrix[0] * x + matrix[2] * y + matrix[4],
  y: matrix[1] * x + matrix[3] * y + matrix[5],
});

/** Six finite numbers out of whatever a file holds. */
export function matrixOf(value: unknown): Matrix {
  const list = Array.isArray(value) ? value : Object.values((value ?? {}) as Record<string, unknown>);
  const numbers = list.slice(0, 6).map(Number);
  return isMatrix(numbers) ? numbers : identity;
}

const isMatrix = (numbers: readonly number[]): numbers is Matrix =>
  numbers.length === 6 && numbers.every(Number.isFinite);
