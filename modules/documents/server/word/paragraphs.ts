import { AlignmentType, type IParagraphOptions, Paragraph, type ParagraphChild, Tab, TextRun } from "docx";
import { CHARACTER, type Font, lineSpacing, look, sizes } from "./fonts.ts";

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
