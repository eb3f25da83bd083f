/** Extension elements as a comparison writes them: `find=role role=clerk；find=drafter`. */
export function partsOf(written: string): Record<string, string>[] {
  return written.split("；").map((part) => Object.fromEntries(pairsIn(part)));
}

/** A value goes on to the next name and its sign of equality. */
const pairsIn = (part: string) => [...part.matchAll(/(\w+)=(.*?)(?= \w+=|$)/g)].map(([, name, value]) => [name, value]);
