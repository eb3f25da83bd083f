import { isDeepStrictEqual } from "node:util";
import type { Clerks } from "../clerks.ts";
import type { Sent } from "../story.ts";
import type { Target } from "../target.ts";

/** What the people know to have done, to be held against what the platform says. */
export interface Evidence {
  target: Target;
  clerks: Clerks;
  sent: readonly Sent[];
}

/** One thing that must be exact. */
export interface Check {
  name: string;
  expected: unknown;
  found: unknown;
  ok: boolean;
}

export function check(name: string, expected: unknown, found: unknown): Check {
  return { name, expected, found, ok: isDeepStrictEqual(expected, found) };
}

/** For lists of what is wrong: there must be nothing in it. Names a few, for a list of thousands helps nobody. */
export const nothing = (name: string, wrong: readonly unknown[]): Check => check(name, [], wrong.slice(0, 5));

/** How often each name comes, in order of the names. */
export function tally(names: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return sortedByName(counts);
}

export const sortedByName = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
