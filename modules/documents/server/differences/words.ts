import { diffArrays } from "diff";
import type { TextPart } from "../../contract/index.ts";

/** Edits after which two texts count as different altogether: bounds the time, which grows with the square. */
const MOST_EDITS = 1000;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

/**
 * Compares two texts word by word, Chinese words as well. Nothing is lost: the parts that are not `added` make up
 * `before`, those not `removed` make up `after`.
 */
export function compareWords(before: string, after: string): TextPart[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS });
  if (!changes) return replaced(before, after);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  }));
}

function replaced(before: string, after: string): TextPart[] {
  const parts: TextPart[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return parts.filter(({ text }) => text !== "");
}
