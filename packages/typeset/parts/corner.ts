import { area } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { Mark } from "../page.ts";
import type { Paper } from "../paper.ts";
import { measure, placeAt } from "../text/place-text.ts";
import { text } from "../text/styles.ts";

type Corner = Pick<Paper, "copyNumber" | "secrecy" | "urgency">;

/** 份号, 密级和保密期限, 紧急程度: from top to bottom at the left edge (GB/T 9704-2012 7.2.1 to 7.2.3). */
export function cornerLines({ copyNumber, secrecy, urgency }: Corner) {
  return [
    { words: copyNumber, style: text.body },
    { words: secrecy, style: text.black },
    { words: urgency, style: text.black },
  ].filter(({ words }) => words !== "");
}

/** @param baselineOf the baseline of each of the lines */
export function corner(paper: Corner, baselineOf: (index: number) => number, metrics: Metrics): Mark[] {
  return cornerLines(paper).flatMap(({ words, style }, index) =>
    placeAt(measure(words, style, metrics), area.left, baselineOf(index)),
  );
}
