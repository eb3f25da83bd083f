import { area, CHARACTER } from "@tz/typeset";
import { type Line, linesOf, tight } from "../model/lines.ts";
import type { Box, FinishedPaper } from "../model/model.ts";
import type { Parts } from "./parts.ts";
import { levelNumber, looseNumber } from "./patterns.ts";
import { readAttached } from "./read-attached.ts";
import { readHead } from "./read-head.ts";
import { readImprint } from "./read-imprint.ts";
import { readPageNumbers } from "./read-page-numbers.ts";
import { type Edges, isCentred, paragraphsOf } from "./read-paragraphs.ts";
import { readRunningHeads } from "./read-running-heads.ts";
import { readTail } from "./read-tail.ts";
import { tablesOf } from "./tables.ts";

/** Papers of word processors are set in the same type area, whatever margins they declare. */
const edges: Edges = { left: area.left, right: area.right };

/** Recognises the elements of a paper by what they say and where they stand, also where they stand wrongly. */
export function readParts(paper: FinishedPaper): Parts {
  const { sheets } = paper;
  const all = sheets.map((sheet, index) => linesOf(sheet, index));
  const pageNumbers = readPageNumbers(all, sheets);
  const tables = sheets.map(tablesOf);
  const [tableLines, flow] = divide(all.flat(), (line) => isInside(line, tables[line.sheet]!));
  const numbers = new Set(pageNumbers);
  const running = readRunningHeads(all);
  const text = flow.filter((line) => !numbers.has(line) && !running.has(line));
  const first = sheets[0];
  const onFirst = text.filter(({ sheet }) => sheet === 0);
  const head = readHead(onFirst, first ?? { strokes: [] });
  const imprint = readImprint(text, sheets);
  const belowHead = text.filter(
    (line) => !imprint.lines.includes(line) && (line.sheet > 0 || line.y > head.bottom + 0.5),
  );
  const { attached, attachedBody, main } = readAttached(belowHead, edges, head.form !== "plain");
  const title = head.form === "order" ? [] : titleOf(main, edges);
  const rest = main.slice(title.length);
  const recipients = recipientsOf(rest, edges);
  const paragraphs = paragraphsOf(rest.slice(recipients?.lines.length ?? 0), edges);
  return {
    ...head,
    title,
    recipients,
    ...readTail(paragraphs),
    attached,
    attachedBody,
    imprint,
    pageNumbers,
    tableLines,
  };
}

function divide<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  const [first, second]: [T[], T[]] = [[], []];
  for (const one of all) (isFirst(one) ? first : second).push(one);
  return [first, second];
}

const isInside = ({ left, right, y }: Line, boxes: readonly Box[]) =>
  boxes.some(
    (box) => (left + right) / 2 > box.x && left < box.x + box.width && y > box.y && y < box.y + box.height + 1,
  );

/** The largest size of text in a line of running text. */
const TEXT_SIZE = 6.3;
const MOST_TITLE_LINES = 8;

/** The lines under the head that are larger than text, or stand in the middle. */
function titleOf(lines: readonly Line[], edges: Edges): Line[] {
  const title: Line[] = [];
  for (const line of lines.slice(0, MOST_TITLE_LINES)) {
    const isTitle = line.sheet === 0 && !looseNumber.test(tight(line.text));
    const isLarge = line.size > TEXT_SIZE;
    const isAlike = title.length === 0 || Math.abs(title[0]!.size - line.size) < 1;
    const isEnded = /[：:。；;]$/.test(line.text.trim());
    if (!isTitle || !isAlike || !(isLarge || (isCentred(line, edges) && !isEnded))) break;
    title.push(line);
  }
  return title;
}

const MOST_RECIPIENT_LINES = 12;

/** 主送机关: from the left edge to the first colon; a short line without one is taken for them too. */
function recipientsOf(lines: readonly Line[], { left, right }: Edges): Parts["recipients"] {
  const taken: Line[] = [];
  for (const line of lines.slice(0, MOST_RECIPIENT_LINES)) {
    if (line.left > left + 0.8 * CHARACTER || line.sheet > 0) break;
    taken.push(line);
    if (/[：:]\s*$/.test(line.text)) return { lines: taken, text: taken.map(({ text }) => text).join("") };
    if (line.right < right - 3 * CHARACTER) break;
  }
  const text = taken.map((line) => line.text).join("");
  const isShort = taken.length > 0 && taken.at(-1)!.right < right - 3 * CHARACTER;
  const isText = /[。；;]/.test(text) || /^附\s*件/.test(text) || levelNumber.test(text);
  return isShort && !isText ? { lines: taken, text } : undefined;
}
