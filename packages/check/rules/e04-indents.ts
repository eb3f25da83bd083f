import { area, CHARACTER } from "@tz/typeset";
import type { Paragraph } from "../parts/parts.ts";
import { asks, error, type Fault, hint, type Judged, placeOf, quoted, type Rule } from "./rule.ts";

/** What one page may show of the same mistake. */
const MOST = 5;

/** E4: a paragraph begins two characters in; 附注 in round brackets. */
export const e04: Rule = {
  id: "E4",
  clause: "GB/T 9704-2012 7.3.3、7.3.6",
  asks: asks(
    "正文每个自然段左空二字，回行顶格；附注居左空二字加圆括号编排在成文日期下一行。",
    "Each paragraph begins two characters in; a note in round brackets under the date.",
  ),
  check(judged) {
    const paragraphs = judged.parts.form === "plain" ? [] : judged.parts.body;
    const flush = paragraphs.filter((one, index) => isFlush(one, paragraphs[index - 1]));
    return [...flush.slice(0, MOST).map(indentFault), ...pageFault(judged)];
  },
};

/** Begins at the edge although the paragraph before it had ended, in text that runs over lines. */
function isFlush({ lines, text }: Paragraph, before: Paragraph | undefined): boolean {
  const line = lines[0]!;
  if (line.left > area.left + CHARACTER || text.length < 12 || /^\s*[（(]?第.{1,4}[章节条]/.test(text)) return false;
  return before?.lines.at(-1)?.sheet === line.sheet && /[。：；！？]\s*$/.test(before.text);
}

const indentFault = ({ lines }: Paragraph): Fault =>
  error(
    placeOf(lines[0]!),
    [`段落“${quoted(lines[0]!.text)}”没有左空二字。`, `The paragraph “${quoted(lines[0]!.text)}” is not indented.`],
    ["段首左空二字。", "Begin it two characters in."],
  );

/** “此页无正文” is no longer allowed (7.3.5.5). */
function pageFault({ parts }: Judged): Fault[] {
  const line = parts.body.find(({ text }) => /此页无正文/.test(text))?.lines[0];
  if (!line) return [];
  return [
    hint(
      placeOf(line),
      ["有“此页无正文”字样。", "A page says that it has no text."],
      ["调整行距、字距，使印章、日期与正文同处一面。", "Change the spacing so that seal and date stand with text."],
    ),
  ];
}
