import { FIELD_BREAK } from "./text.ts";

/**
 * Index keys of folded text: each character, each pair of neighbours, and each three neighbours with a letter, digit or
 * mark among them (pairs of these are too frequent to narrow anything). A key is 32 bits of hash. Two keys may meet in one
 * value; that only adds a candidate, which the comparison of the text itself removes again.
 */

/** Where the ideographs and kana begin; folded letters, digits and marks lie below. */
const IDEOGRAPHS = 0x2e80;

function key(first: number, second: number, third: number): number {
  let hash = Math.imul(first + 0x9e37, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ second, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ third, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

const pointsOf = (text: string): number[] => Array.from(text, (point) => point.codePointAt(0)!);

function addNeighbours(points: readonly number[], keys: Set<number>): void {
  for (let at = 1; at < points.length; at++) {
    const [first, second, third] = [points[at - 1]!, points[at]!, points[at + 1]];
    keys.add(key(first, second, 0));
    if (third !== undefined && Math.min(first, second, third) < IDEOGRAPHS) keys.add(key(first, second, third));
  }
}

/** Turns keys of a text into keys of a head, so that both fit one index. */
const HEAD = 0x5bd1e995;

/** All keys of an entry's folded text (fields divided by {@link FIELD_BREAK}); none reaches over a field's end. */
export function gramsOfText(text: string): number[] {
  const keys = new Set<number>();
  for (const field of text.split(FIELD_BREAK)) {
    const points = pointsOf(field);
    for (const point of points) keys.add(key(point, 0, 0));
    addNeighbours(points, keys);
  }
  return [...keys];
}

/** The same for its head (title, number, names), told from those of the text. */
export const gramsOfHead = (head: string): number[] => gramsOfText(head).map((gram) => gram ^ HEAD);

/** Keys that every text containing all of these folded terms must have. */
export function gramsOfTerms(terms: readonly string[]): number[] {
  const keys = new Set<number>();
  for (const term of terms) {
    const points = pointsOf(term);
    if (points.length === 1) keys.add(key(points[0]!, 0, 0));
    else addNeighbours(points, keys);
  }
  return [...keys];
}

/** Keys that every head containing all of these folded terms must have. */
export const headGramsOfTerms = (terms: readonly string[]): number[] => gramsOfTerms(terms).map((gram) => gram ^ HEAD);
