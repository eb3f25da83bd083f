import { CHARACTER } from "@tz/typeset";
import { type Line, middleOf } from "../model/lines.ts";
import type { Paragraph } from "./parts.ts";

/** Edges of the type area as the text itself shows them. */
export interface Edges {
  left: number;
  right: number;
}

/** Joins the lines of a flow: one that begins further in, or follows a line that ended early, begins a paragraph. */
export function paragraphsOf(lines: readonly Line[], edges: Edges): Paragraph[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && continues(before, line, edges)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({ lines: group, text: group.map(({ text }) => text).join("") }));
}

function continues(before: Line, line: Line, { left, right }: Edges): boolean {
  const isFlush = line.left < left + 0.8 * CHARACTER;
  const isFull = before.right > right - 1.6 * CHARACTER;
  const isAlike = Math.abs(before.size - line.size) < 0.6;
  const isNext = line.sheet > before.sheet || (line.y > before.y && line.y - before.y < 4 * before.size);
  return isFlush && isFull && isAlike && isNext;
}

/** Whether a line stands in the middle and touches neither edge. */
export const isCentred = (line: Line, { left, right }: Edges, tolerance = 3): boolean =>
  Math.abs(middleOf(line) - (left + right) / 2) < tolerance && line.left > left + CHARACTER / 2;
