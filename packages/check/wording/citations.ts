import type { Parts } from "../parts/parts.ts";
import { documentNumber } from "../parts/patterns.ts";
import type { Place } from "../rules/rule.ts";
import { passagesOf, placeIn } from "./text.ts";

/** A document that the text names by title and number: 《…》（×政发〔2024〕1号）. */
export interface Citation {
  title: string;
  number: string;
  place: Place | undefined;
}

const cited =
  /《([^《》]{4,120}(?:《[^《》]{1,80}》[^《》]{0,60})?)》\s*[（(]\s*([\p{Script=Han}A-Za-z]{2,16}〔\d{4}〕\d{1,5}号)\s*[）)]/gu;
const MOST = 200;

/** What the text cites, each number once. */
export function citationsIn(parts: Parts): Citation[] {
  const found = new Map<string, Citation>();
  for (const passage of passagesOf(parts)) {
    for (const match of passage.text.matchAll(cited)) {
      const [text, title = "", number = ""] = match;
      if (!documentNumber.test(number) || found.has(`${number} ${title}`) || found.size >= MOST) continue;
      found.set(`${number} ${title}`, {
        title,
        number,
        place: placeIn(passage, match.index, match.index + text.length),
      });
    }
  }
  return [...found.values()];
}
