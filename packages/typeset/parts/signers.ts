import { area, CHARACTER } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { Mark } from "../page.ts";
import { measure, placeAt } from "../text/place-text.ts";
import { text } from "../text/styles.ts";

const LABEL = "签发人：";
const A_ROW = 2;

/** How many lines the signers take: two names on each. */
export const signerLines = (signers: readonly string[]) => Math.max(1, Math.ceil(signers.length / A_ROW));

/**
 * 签发人 at the right, one character from the edge; the names in 楷体, two on a line, each line beginning under the first
 * name (GB/T 9704-2012 7.2.6).
 */
export function signers(names: readonly string[], baselineOf: (line: number) => number, metrics: Metrics): Mark[] {
  const label = measure(LABEL, text.body, metrics);
  const measured = names.map((name) => measure(name, text.script, metrics));
  const column = Math.max(3 * CHARACTER, ...measured.map(({ width }) => width));
  const columns = Math.min(A_ROW, Math.max(1, names.length));
  const firstName = area.right - CHARACTER - columns * column - (columns - 1) * CHARACTER;
  return [
    ...placeAt(label, firstName - label.width, baselineOf(0)),
    ...measured.flatMap((name, index) =>
      placeAt(name, firstName + (index % A_ROW) * (column + CHARACTER), baselineOf(Math.floor(index / A_ROW))),
    ),
  ];
}
