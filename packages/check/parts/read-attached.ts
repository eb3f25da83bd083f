import { CHARACTER } from "@tz/typeset";
import { type Line, tight } from "../model/lines.ts";
import type { Attached, Parts } from "./parts.ts";
import { type Edges, isCentred, paragraphsOf } from "./read-paragraphs.ts";

const label = /^附件\s*[\d一二三四五六七八九十]{0,3}[：:]?$/;

/** What follows the document on pages that begin with 附件. */
export function readAttached(
  lines: readonly Line[],
  edges: Edges,
  isDocument: boolean,
): Pick<Parts, "attached" | "attachedBody"> & { main: readonly Line[] } {
  const starts = isDocument ? lines.flatMap((_, index) => (beginsPage(lines, index, edges) ? [index] : [])) : [];
  const from = starts[0];
  if (from === undefined) return { attached: [], attachedBody: [], main: lines };
  const pieces = starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length));
  const read = pieces.map((piece) => oneAttached(piece, edges));
  return {
    attached: read.map(({ attached }) => attached),
    attachedBody: read.flatMap(({ rest }) => paragraphsOf(rest, edges)),
    main: lines.slice(0, from),
  };
}

function beginsPage(lines: readonly Line[], index: number, { left }: Edges): boolean {
  const line = lines[index]!;
  const isFirst = line.sheet > 0 && lines[index - 1]?.sheet !== line.sheet;
  return isFirst && label.test(tight(line.text)) && line.left < left + 4 * CHARACTER;
}

function oneAttached(lines: readonly Line[], edges: Edges): { attached: Attached; rest: readonly Line[] } {
  const [first, ...others] = lines;
  let end = 0;
  while (end < others.length && end < 6 && isTitle(others, end, edges)) end += 1;
  return { attached: { label: first!, title: others.slice(0, end) }, rest: others.slice(end) };
}

function isTitle(lines: readonly Line[], index: number, edges: Edges): boolean {
  const line = lines[index]!;
  const first = lines[0]!;
  if (line.sheet !== first.sheet || Math.abs(line.size - first.size) > 1) return false;
  return line.size > 6.3 || (isCentred(line, edges) && !/[。：:；]$/.test(line.text));
}
