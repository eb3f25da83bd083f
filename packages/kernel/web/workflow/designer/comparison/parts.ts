import type { ProcessChange } from "../../../../contract/workflow/index.ts";

/** Extension elements as a comparison writes them: `find=role role=clerk；find=drafter`. */
export function partsOf(written: string): Record<string, string>[] {
  return written.split("；").map((part) => Object.fromEntries(pairsIn(part)));
}

/** A value goes on to the next name and its sign of equality. */
const pairsIn = (part: string) => [...part.matchAll(/(\w+)=(.*?)(?= \w+=|$)/g)].map(([, name, value]) => [name, value]);

/** Persons, posts, units and departments that the changes name, by their identifiers; as many as are told by name at once. */
export const idsIn = (changes: readonly ProcessChange[]): string[] => {
  const said = changes.flatMap(({ details }) => details).flatMap(({ before, after }) => [before ?? "", after ?? ""]);
  return [...new Set(said.flatMap((value) => value.match(uuid) ?? []))].slice(0, MOST);
};

const MOST = 500;
const uuid = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;
