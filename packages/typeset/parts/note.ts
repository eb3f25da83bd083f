import { CHARACTER } from "../geometry.ts";
import type { Metrics } from "../metrics.ts";
import type { Paper } from "../paper.ts";
import { gap, type Item } from "../row.ts";
import { lineOf } from "../text/atoms.ts";
import { labelledRows, paragraphRows } from "../text/paragraph.ts";
import { measure } from "../text/place-text.ts";
import { text } from "../text/styles.ts";

/** 附注: the line after the date, two characters in, in round brackets (GB/T 9704-2012 7.3.6). */
export function noteItems(note: string, metrics: Metrics): Item[] {
  if (note === "") return [];
  const line = lineOf(`（${note}）`, text.body, metrics);
  return paragraphRows(line, { first: 2 * CHARACTER, rest: 0, right: 0 });
}

/** 出席、请假、列席: the label in 黑体, further lines under the first name (10.3). */
export function attendanceItems(attendance: Paper["attendance"], metrics: Metrics): Item[] {
  if (attendance.length === 0) return [];
  const rows = attendance.flatMap(({ label, names }) => {
    const words = measure(`${label}：`, text.black, metrics);
    return labelledRows(words, 2 * CHARACTER, lineOf(names, text.body, metrics));
  });
  return [gap(1), ...rows];
}
