/** Below this share of common two-character runs two texts are taken for different ones, not for versions of one. */
const ALIKE = 0.3;
/** Above this many comparisons texts are paired in their order, for time's sake. */
const MOST_COMPARISONS = 2500;

export type Pair = [before: number | null, after: number | null];

/** Pairs removed with added texts, in order, so that each pair is most likely one text in two versions. */
export function pairTexts(before: readonly string[], after: readonly string[]): Pair[] {
  if (before.length * after.length > MOST_COMPARISONS) return inOrder(before, after);
  const left = before.map(runsOf);
  const right = after.map(runsOf);
  const score = left.map((one) => right.map((other) => likeness(one, other)));
  return best(score, before.length, after.length);
}

function inOrder(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const [one, other] = [before[index], after[index]];
    const isPair = one !== undefined && other !== undefined && likeness(runsOf(one), runsOf(other)) >= ALIKE;
    if (isPair) pairs.push([index, index]);
    else pairs.push(...alone(one, other, index));
  }
  return pairs;
}

function alone(one: string | undefined, other: string | undefined, index: number): Pair[] {
  const pairs: Pair[] = [];
  if (one !== undefined) pairs.push([index, null]);
  if (other !== undefined) pairs.push([null, index]);
  return pairs;
}

function runsOf(text: string): Map<string, number> {
  const runs = new Map<string, number>();
  for (let start = 0; start + 2 <= text.length; start += 1) {
    const run = text.slice(start, start + 2);
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/** Dice's coefficient of two texts' runs. */
function likeness(one: Map<string, number>, other: Map<string, number>): number {
  let common = 0;
  for (const [run, count] of one) common += Math.min(count, other.get(run) ?? 0);
  const total = sum(one) + sum(other);
  return total === 0 ? 0 : (2 * common) / total;
}

function sum(runs: Map<string, number>): number {
  let total = 0;
  for (const count of runs.values()) total += count;
  return total;
}

/** The order-keeping pairing with the highest total likeness. */
function best(score: readonly (readonly number[])[], before: number, after: number): Pair[] {
  const gain = Array.from({ length: before + 1 }, () => new Float64Array(after + 1));
  for (let i = before - 1; i >= 0; i -= 1)
    for (let j = after - 1; j >= 0; j -= 1)
      gain[i]![j] = Math.max(gain[i + 1]![j]!, gain[i]![j + 1]!, paired(score, gain, i, j));
  return follow(score, gain, before, after);
}

function paired(score: readonly (readonly number[])[], gain: readonly Float64Array[], i: number, j: number): number {
  const alike = score[i]![j]!;
  return alike < ALIKE ? 0 : alike + gain[i + 1]![j + 1]!;
}

function follow(
  score: readonly (readonly number[])[],
  gain: readonly Float64Array[],
  before: number,
  after: number,
): Pair[] {
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < before && j < after) {
    const here = gain[i]![j]!;
    if (here > 0 && here === paired(score, gain, i, j)) pairs.push([i++, j++]);
    else if (here === gain[i + 1]![j]) pairs.push([i++, null]);
    else pairs.push([null, j++]);
  }
  while (i < before) pairs.push([i++, null]);
  while (j < after) pairs.push([null, j++]);
  return pairs;
}
