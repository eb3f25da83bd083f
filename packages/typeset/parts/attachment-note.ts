import { CHARACTER } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import { gap, type Item } from "../row.ts";
import { lineOf } from "../text/atoms.ts";
import { labelledRows } from "../text/paragraph.ts";
import { measure } from "../text/place-text.ts";
import { text } from "../text/styles.ts";

const LABEL = "附件：";

/**
 * 附件说明: a blank line, then 附件： two characters in; names without a mark at their end, further lines under the first
 * character of the name (GB/T 9704-2012 7.3.4).
 */
export function attachmentNote(names: readonly string[], metrics: Metrics): Item[] {
  if (names.length === 0) return [];
  const label = measure(LABEL, text.body, metrics);
  const rows = names.flatMap((name, index) => {
    const number = names.length === 1 ? "" : `${index + 1}.`;
    const before = measure(index === 0 ? `${LABEL}${number}` : number, text.body, metrics);
    const left = 2 * CHARACTER + (index === 0 ? 0 : label.width);
    return labelledRows(before, left, lineOf(name, text.body, metrics));
  });
  return [gap(1), ...rows];
}
