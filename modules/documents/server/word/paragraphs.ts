import { area, type TextRun as PlacedText } from "@tz/typeset";
import {
  AlignmentType,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import { CHARACTER, type Font, LINE, lineSpacing, look, sizes, twips } from "./fonts.ts";

/** A line of the grid as Word has it, in millimetres. */
export const WORD_LINE = LINE / twips;

/** Characters that XML cannot carry. */
const notXml = /[\uFFFE\uFFFF]/g;

/** Text as runs: tabs and line breaks become Word's own. */
export function runs(text: string, font: Font = "body", size: number = sizes.three, color?: string): TextRun[] {
  return text
    .replace(notXml, "")
    .split(/\r\n?|\n/)
    .map(
      (line, index) =>
        new TextRun({ ...look(font, size, color), ...(index > 0 && { break: 1 }), children: withTabs(line) }),
    );
}

const withTabs = (line: string) =>
  line.split("\t").flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]));

/** A paragraph on the grid of 22 lines a page, which a lone line at the top or end of a page does not break. */
export function plain(children: readonly ParagraphChild[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: lineSpacing, widowControl: false, ...options, children });
}

/** A paragraph of the body: two characters indented. */
export const indented = (children: readonly ParagraphChild[]) =>
  plain(children, { indent: { firstLine: 2 * CHARACTER } });

export const centred = (children: readonly ParagraphChild[], options: IParagraphOptions = {}) =>
  plain(children, { alignment: AlignmentType.CENTER, ...options });

export const emptyLine = () => plain([]);

export const emptyLines = (count: number) => Array.from({ length: count }, emptyLine);

/** Lines of exactly this height, in millimetres. */
export const exactly = (millimetres: number) => ({
  spacing: { line: Math.round(millimetres * twips), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
});

/** A blank line of this height, in millimetres. */
export const spacer = (millimetres: number) => plain([], exactly(millimetres));

/** Texts of one printed line, each behind a tab that brings it to its place unless it touches the one before. */
export function tabbed(placed: readonly PlacedText[], options: IParagraphOptions = {}): Paragraph {
  const pieces = [...placed].sort((one, other) => one.x - other.x);
  const apart = pieces.filter((piece, index) => !touches(pieces[index - 1], piece));
  return plain(
    pieces.flatMap((piece) => runs(`${apart.includes(piece) ? "\t" : ""}${piece.text}`, piece.face)),
    { tabStops: apart.map(({ x }) => ({ type: TabStopType.LEFT, position: twipsFromArea(x) })), ...options },
  );
}

function touches(before: PlacedText | undefined, { x, size }: PlacedText): boolean {
  if (before === undefined) return false;
  const { steps, text } = before;
  const end = typeof steps === "number" ? steps * [...text].length : (steps.at(-1) ?? 0) + before.size;
  return x - before.x - end < size / 4;
}

const twipsFromArea = (x: number) => Math.max(1, Math.round((x - area.left) * twips));
