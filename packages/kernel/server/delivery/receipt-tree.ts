import { createHash } from "node:crypto";

/**
 * Hashes of many texts joined in pairs, and the pairs in pairs, up to one root: a signature over the root proves each text by the few
 * hashes that stand beside its way up. How anybody can recompute it stands in ADR 0004.
 */
const sm3 = (text: string) => createHash("sm3").update(text).digest("hex");

/** The hash that stands beside one on its way to the root, and on which side of it. */
export interface Neighbour {
  side: "left" | "right";
  /** SM3 (GB/T 32905), hexadecimal. */
  hash: string;
}

export const textHash = sm3;

/** A receipt's text begins with another line, so no text reads like a pair. */
const pairHash = (left: string, right: string) => sm3(`tongzheng-receipts-1\n${left}\n${right}`);

/** Joins neighbours; one that is left over at the end goes up as it is. */
function joined(hashes: readonly string[]): string[] {
  const pairs: string[] = [];
  for (let place = 0; place < hashes.length; place += 2) {
    const [left, right] = [hashes[place]!, hashes[place + 1]];
    pairs.push(right === undefined ? left : pairHash(left, right));
  }
  return pairs;
}

/** The root over at least one hash. */
export function rootOf(hashes: readonly string[]): string {
  let row = hashes;
  while (row.length > 1) row = joined(row);
  return row[0]!;
}

/** What leads from the hash at `place` (from 0) to the root, from below. */
export function pathTo(hashes: readonly string[], place: number): Neighbour[] {
  const path: Neighbour[] = [];
  let at = place;
  for (let row = hashes; row.length > 1; row = joined(row), at >>= 1) {
    const side = at % 2 === 0 ? "right" : "left";
    const hash = row[side === "right" ? at + 1 : at - 1];
    if (hash !== undefined) path.push({ side, hash });
  }
  return path;
}

/** The root to which a text's path leads. */
export const rootBy = (text: string, path: readonly Neighbour[]): string =>
  path.reduce((own, { side, hash }) => (side === "left" ? pairHash(hash, own) : pairHash(own, hash)), textHash(text));
