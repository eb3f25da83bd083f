import { area, isMongolian, type TextRun as PlacedText, scriptsOf } from "@tz/typeset";
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

/** Text as runs, words of Mongolian in a font of their own: tabs and line breaks become Word's own. */
export function runs(text: string, font: Font = "body", size: number = sizes.three, color?: string): TextRun[] {
  return text
    .replace(notXml, "")
    .split(/\r\n?|\n/)
    .flatMap((line, index) =>
      scriptsOf(line).flatMap((words, at) => {
        const breaks = at === 0 && index > 0;
        if (words === "" && !breaks) return [];
        const own = look(at % 2 === 1 ? "mongolian" : font, size, color);
        return [new TextRun({ ...own, ...(breaks && { break: 1 }), children: withTabs(words) })];
      }),
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

/**
 * Texts of one printed line, each behind a tab that brings it to its place unless it touches the one before; words of Mongolian, which
 * the engine places one by one, stay together.
 */
export function tabbed(placed: readonly PlacedText[], options: IParagraphOptions = {}): Paragraph {
  const pieces = [...placed].sort((one, other) => one.x - other.x);
  const joints = pieces.map((piece, index) => jointOf(pieces[index - 1], piece));
  const apart = pieces.filter((_, index) => joints[index] === "\t");
  return plain(
    pieces.flatMap((piece, index) => runs(`${joints[index]}${piece.text}`, piece.face)),
    { tabStops: apart.map(({ x }) => ({ type: TabStopType.LEFT, position: twipsFromArea(x) })), ...options },
  );
}

function jointOf(before: PlacedText | undefined, { x, size, text }: PlacedText): "" | " " | "\t" {
  if (before === undefined) return "\t";
  const between = x - endOf(before);
  if (between < size / 4) return "";
  return between < size && (beginsMongolian(text) || beginsMongolian(before.text)) ? " " : "\t";
}

const beginsMongolian = (text: string) => isMongolian(text.codePointAt(0) ?? 0);

/** A letter of Mongolian is half as wide as its size. */
function endOf({ x, size, text, steps }: PlacedText): number {
  const last = typeof steps === "number" ? steps * ([...text].length - 1) : (steps.at(-1) ?? 0);
  return x + last + (beginsMongolian(text) ? size / 2 : size);
}

const twipsFromArea = (x: number) => Math.max(1, Math.round((x - area.left) * twips));
