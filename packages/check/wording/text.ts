import { boxWithin, type Line } from "../model/lines.ts";
import type { Parts } from "../parts/parts.ts";
import type { Place } from "../rules/rule.ts";
import { paragraphsOf } from "../rules/text-lines.ts";

/** A piece of running text with the lines that it stands on. */
export interface Passage {
  text: string;
  lines: readonly Line[];
  /** Tables hold short pieces, which few rules understand. */
  isTable: boolean;
}

/** Everything that was written: title, paragraphs, tables, 版记. */
export function passagesOf(parts: Parts): Passage[] {
  const title = parts.title.length > 0 ? [passage(parts.title)] : [];
  const imprint = parts.imprint.lines.length > 0 ? [passage(parts.imprint.lines)] : [];
  return [
    ...title,
    ...paragraphsOf(parts).map(({ lines }) => passage(lines)),
    ...parts.attached.flatMap(({ title: lines }) => (lines.length > 0 ? [passage(lines)] : [])),
    ...parts.tableLines.map((line) => ({ ...passage([line]), isTable: true })),
    ...imprint,
  ];
}

const passage = (lines: readonly Line[]): Passage => ({
  text: lines.map(({ text }) => text).join(""),
  lines,
  isTable: false,
});

/** Where characters of a passage stand: on the line where they begin. */
export function placeIn({ lines, text }: Passage, start: number, end: number): Place | undefined {
  let from = 0;
  for (const line of lines) {
    if (start < from + line.text.length) {
      const box = boxWithin(line, start - from, Math.min(line.text.length, end - from));
      return { sheet: line.sheet, ...box, text };
    }
    from += line.text.length;
  }
  return undefined;
}
