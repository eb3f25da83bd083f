import { FIELD_BREAK } from "./text.ts";

/**
 * Index keys of folded text: each character, each pair of neighbours, and each three neighbours of Latin letters or
 * digits (pairs of these are too frequent to narrow anything). A key is 32 bits of hash. Two keys may meet in one
 * value; that only adds a candidate, which the comparison of the text itself removes again.
 */

const LATIN = /^[a-z0-9]$/;

function key(first: number, second: number, third: number): number {
  let hash = Math.imul(first + 0x9e37, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ second, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ third, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

interface Point {
  code: number;
  latin: boolean;
}

function pointsOf(text: string): Point[] {
  return Array.from(text, (point) => ({ code: point.codePointAt(0)!, latin: LATIN.test(point) }));
}

function addNeighbours(points: readonly Point[], keys: Set<number>): void {
  points.forEach((point, at) => {
    const next = points[at + 1];
    if (!next) return;
    keys.add(key(point.code, next.code, 0));
    const third = points[at + 2];
    if (third && point.latin && next.latin && third.latin) keys.add(key(point.code, next.code, third.code));
  });
}

/** Turns keys of a text into keys of a head, so that both fit one index. */
const HEAD = 0x5bd1e995;

/** All keys of an entry's folded text (fields divided by {@link FIELD_BREAK}); none reaches over a field's end. */
export function gramsOfText(text: string): number[] {
  const keys = new Set<number>();
  for (const field of text.split(FIELD_BREAK)) {
    const points = pointsOf(field);
    for (const point of points) keys.add(key(point.code, 0, 0));
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
    if (points.length === 1) keys.add(key(points[0]!.code, 0, 0));
    else addNeighbours(points, keys);
  }
  return [...keys];
}

/** Keys that every head containing all of these folded terms must have. */
export const headGramsOfTerms = (terms: readonly string[]): number[] => gramsOfTerms(terms).map((gram) => gram ^ HEAD);
