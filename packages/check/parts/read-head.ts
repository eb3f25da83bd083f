import { area, LINE } from "@tz/typeset";
import { bottomOf, type Line, tight, topOf } from "../model/lines.ts";
import type { Sheet, Stroke } from "../model/model.ts";
import type { Head } from "./parts.ts";
import { looseNumber, looseRunning } from "./patterns.ts";

/** Red characters of a mark are larger than those of a title. */
const MARK_SIZE = 8;
/** A shorter red line is none of the head's. */
const RED_LINE = 60;
/** The head ends in the upper part of the first page, even with many issuers. */
const DEEPEST = 215;

export const isLevel = ({ y1, y2 }: Stroke) => Math.abs(y1 - y2) < 0.5;
export const lengthOf = ({ x1, x2 }: Stroke) => Math.abs(x2 - x1);

/** 版头: what stands above the title on the first page. */
export function readHead(lines: readonly Line[], { strokes }: Pick<Sheet, "strokes">): Head {
  const upper = lines.filter(({ y }) => y < DEEPEST);
  const mark = markOf(upper);
  const redLines = strokes
    .filter((stroke) => stroke.ink === "red" && isLevel(stroke) && lengthOf(stroke) >= RED_LINE)
    .toSorted((one, other) => one.y1 - other.y1);
  const documentNumber = numberOf(upper, mark, redLines);
  const signers = signersOf(upper, documentNumber);
  const inCorner = cornerOf(upper, mark, documentNumber);
  const form = formOf(mark, redLines, documentNumber, strokes);
  const upperRed = redLines.filter(({ y1 }) => y1 < DEEPEST);
  const edges = [
    ...mark.map(bottomOf),
    ...(documentNumber ? [bottomOf(documentNumber)] : []),
    ...signers.map(bottomOf),
    ...inCorner.all.map(bottomOf),
    ...(form === "plain" ? [] : upperRed.map(({ y1 }) => y1)),
  ];
  const { copyNumber, secrecy, urgency } = inCorner;
  return { form, copyNumber, secrecy, urgency, mark, documentNumber, signers, redLines, bottom: Math.max(0, ...edges) };
}

/** Large and red; or, where the mark was not printed in red, the large line above that ends as marks do. */
function markOf(lines: readonly Line[]): Line[] {
  const large = lines.filter(({ size, text }) => size >= MARK_SIZE && /\p{Script=Han}/u.test(text));
  const red = large.filter(({ ink }) => ink === "red");
  if (red.length > 0) return red;
  return large
    .filter(({ text, y }) => y < 120 && /(文件|令|纪要|政府|委员会|局|办公室|办公厅)$/.test(tight(text)))
    .slice(0, 1);
}

/** The first that looks like a number below the mark, or above the red line. */
function numberOf(lines: readonly Line[], mark: readonly Line[], redLines: readonly Stroke[]): Line | undefined {
  const from = mark.length > 0 ? Math.min(...mark.map(topOf)) : area.top - LINE;
  const lowest = redLines.at(0)?.y1 ?? 0;
  const to = mark.length > 0 ? Math.max(...mark.map(bottomOf), lowest) + 8 * LINE : lowest;
  return lines.find(({ text, y, ink, size }) => {
    const words = tight(text);
    const isNumber = looseNumber.test(words) || looseRunning.test(words);
    return isNumber && y > from && y < to && (ink !== "red" || size < MARK_SIZE) && !/附件/.test(words);
  });
}

/** The line with 签发人 and lines of names under it. */
function signersOf(lines: readonly Line[], number: Line | undefined): Line[] {
  const first = lines.find(({ text }) => /^签\s*发\s*人/.test(text));
  if (!first) return [];
  const found = [first];
  for (const line of lines) {
    const isBelow = line.y > first.y - 1 && line.left > first.left - 1 && line.y - found.at(-1)!.y < 1.4 * LINE;
    const isName = line.size < MARK_SIZE && /^[\p{Script=Han}·\s]{2,16}$/u.test(line.text);
    if (line !== first && line !== number && isBelow && isName) found.push(line);
  }
  return found;
}

const corner = {
  copyNumber: /^\d{1,8}$/,
  secrecy: /^(绝密|机密|秘密|内部)(?:[★☆*].{0,6})?$/,
  urgency: /^(特急|加急|平急|特提|急件|紧急)$/,
};

/** Beside or above the number; where there is none, above everything that is neither mark nor corner. */
function cornerOf(lines: readonly Line[], mark: readonly Line[], number: Line | undefined) {
  const isOther = (line: Line) =>
    !mark.includes(line) && !Object.values(corner).some((pattern) => pattern.test(tight(line.text)));
  const lowest = number ? number.y + 2.5 * LINE : (lines.find(isOther)?.y ?? Number.POSITIVE_INFINITY);
  const left = lines.filter((line) => line.left < area.left + 20 && line !== number && line.y < lowest);
  const find = (pattern: RegExp) => left.find(({ text }) => pattern.test(tight(text)));
  const [copyNumber, secrecy, urgency] = [find(corner.copyNumber), find(corner.secrecy), find(corner.urgency)];
  return { copyNumber, secrecy, urgency, all: [copyNumber, secrecy, urgency].filter((line) => line !== undefined) };
}

function formOf(
  mark: readonly Line[],
  redLines: readonly Stroke[],
  number: Line | undefined,
  strokes: readonly Stroke[],
): Head["form"] {
  if (mark.length === 0 && (number === undefined || redLines.length === 0)) return "plain";
  const words = mark.map(({ text }) => tight(text)).join("");
  if (hasLetterLines(strokes, number)) return "letter";
  if (/令$/.test(words)) return "order";
  return /纪要$/.test(words) ? "minutes" : "standard";
}

/** Two long lines close together between mark and number, or at the foot: 信函 (10.1). Beneath the number they are a red line ill drawn. */
function hasLetterLines(strokes: readonly Stroke[], number: Line | undefined): boolean {
  const long = strokes.filter((one) => isLevel(one) && lengthOf(one) > 120 && one.ink !== "black");
  return long
    .filter(({ y1 }) => number === undefined || y1 < number.y || y1 > FOOT)
    .some((one) => long.some((other) => one !== other && Math.abs(one.y1 - other.y1) < 4));
}

/** Far below every number, in millimetres from the top. */
const FOOT = 200;
