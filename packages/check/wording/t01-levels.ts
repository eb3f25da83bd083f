import type { Paragraph } from "../parts/parts.ts";
import { asks, error, type Fault, hint, placeOf, quoted, type Rule } from "../rules/rule.ts";

const digits = "零一二三四五六七八九";

/** 一 to 九十九. */
export function chineseValue(text: string): number {
  if (!text.includes("十")) return digits.indexOf(text);
  const [tens, ones] = text.split("十");
  return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0);
}

interface Numbered {
  level: 1 | 2 | 3 | 4;
  value: number;
  written: string;
  paragraph: Paragraph;
}

const patterns: readonly [Numbered["level"], RegExp][] = [
  [1, /^([一二三四五六七八九十]{1,3})、/],
  [2, /^[（(]([一二三四五六七八九十]{1,3})[）)]/],
  [3, /^(\d{1,2})[.．、](?![\d ]*\d)/],
  [4, /^[（(](\d{1,2})[）)]/],
];

/** T1: numbers of levels follow each other: 一、（一）1.（1）. */
export const t01: Rule = {
  id: "T1",
  clause: "GB/T 9704-2012 7.3.3",
  asks: asks(
    "文中结构层次序数依次用“一、”“（一）”“1.”“（1）”标注，同一层次的序数连续。",
    "Levels are numbered 一、（一）1.（1） in this order, without gaps.",
  ),
  check: ({ parts }) => [...orderFaults(numbered(parts.body)), ...orderFaults(numbered(parts.attachedBody))],
};

function numbered(paragraphs: readonly Paragraph[]): Numbered[] {
  return paragraphs.flatMap((paragraph) => {
    const text = paragraph.text.trimStart();
    for (const [level, pattern] of patterns) {
      const [written, number] = pattern.exec(text) ?? [];
      if (written && number)
        return [{ level, value: level < 3 ? chineseValue(number) : Number(number), written, paragraph }];
    }
    return [];
  });
}

/** Counts every level; a higher one begins the lower ones anew, and 一 or 1 may always begin anew. */
function orderFaults(all: readonly Numbered[]): Fault[] {
  const counts = [0, 0, 0, 0, 0];
  const found: Fault[] = [];
  for (const one of all) {
    const { level, value, written } = one;
    const last = counts[level]!;
    if (value !== last + 1 && value !== 1) found.push(orderFault(one, last));
    if (value === 1 && level < 4 && last === 0 && isSkipped(level, counts, all)) found.push(skipFault(one));
    if (/、$/.test(written) && level === 3) found.push(markFault(one));
    counts[level] = value;
    counts.fill(0, level + 1);
  }
  return found;
}

/** （一） before any 一、 although 一、 is used later on. */
const isSkipped = (level: number, counts: readonly number[], all: readonly Numbered[]) =>
  level === 2 && counts[1] === 0 && all.some((one) => one.level === 1);

const at = ({ paragraph }: Numbered) => placeOf(paragraph.lines[0]!);

const orderFault = (one: Numbered, last: number): Fault =>
  error(
    at(one),
    [
      last === 0
        ? `“${quoted(one.paragraph.text)}”之前没有同层次的上一个序数。`
        : `序数“${one.written}”不连续，上一个同层次序数是第 ${last} 个。`,
      `The number ${one.written} does not follow the one before.`,
    ],
    ["核对层次序数，同一层次从“一”或者“1”起连续编排。", "Number each level from one without gaps."],
  );

const skipFault = (one: Numbered): Fault =>
  hint(
    at(one),
    [`“${one.written}”出现在第一层“一、”之前。`, `${one.written} stands before the first 一、.`],
    ["结构层次先用“一、”，再用“（一）”。", "Begin with 一、."],
  );

const markFault = (one: Numbered): Fault =>
  hint(
    at(one),
    [`第三层序数“${one.written}”后用了顿号。`, `${one.written} is followed by 、.`],
    ["第三层序数后用下脚点，如“1.”。", "Write 1. with a dot."],
  );
