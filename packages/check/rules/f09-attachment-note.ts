import { area, CHARACTER } from "@tz/typeset";
import { tight } from "../model/lines.ts";
import type { Paragraph, Parts } from "../parts/parts.ts";
import { asks, error, type Fault, hint, placeOf, quoted, type Rule } from "./rule.ts";

/** F9: the attachment note: its numbers, and no mark after a name. */
export const f09: Rule = {
  id: "F9",
  clause: "GB/T 9704-2012 7.3.4",
  asks: asks(
    "正文下空一行左空二字编排“附件”二字，后标全角冒号和附件名称；有多个附件用阿拉伯数字标注顺序号（如“附件：1.×××××”）；附件名称后不加标点符号。",
    "A blank line, two characters in, 附件： and the name; several are numbered 1. 2.; no mark after a name.",
  ),
  check: ({ parts, isDrawn }) => {
    const [first] = parts.attachmentNote;
    if (!first) return [];
    return [...labelFaults(first, isDrawn), ...parts.attachmentNote.flatMap(markFault), ...numberFaults(parts)];
  },
};

function labelFaults({ lines, text }: Paragraph, isDrawn: boolean): Fault[] {
  const line = lines[0]!;
  const found: Fault[] = [];
  if (!/^\s*附件：/.test(text))
    found.push(
      error(
        placeOf(line),
        [`附件说明写成“${quoted(text)}”。`, `The note is written “${quoted(text)}”.`],
        ["“附件”二字之间不空格，后面用全角冒号“：”。", "Write 附件： with a full-width colon."],
      ),
    );
  if (isDrawn && Math.abs(line.left - area.left - 2 * CHARACTER) > 2.5)
    found.push(
      error(
        placeOf(line),
        ["附件说明没有左空二字。", "The note does not begin two characters in."],
        ["附件说明左空二字编排。", "Begin it two characters from the edge."],
      ),
    );
  return found;
}

function markFault({ lines, text }: Paragraph): Fault[] {
  const mark = /[。，；、：.,;:]$/.exec(text.trim())?.[0];
  if (!mark || tight(text) === "附件：") return [];
  return [
    error(
      placeOf(lines.at(-1)!),
      [`附件名称“${quoted(nameOf(text))}”后有标点“${mark}”。`, `The name “${quoted(nameOf(text))}” ends in “${mark}”.`],
      ["删去附件名称后的标点符号。", "Remove the mark."],
    ),
  ];
}

const nameOf = (text: string) =>
  text
    .trim()
    .replace(/^附\s*件\s*[：:]\s*/, "")
    .replace(/^\d{1,2}\s*[.．、]\s*/, "");

/** Names of the attachments, without numbers and marks. */
export function attachmentNames({ attachmentNote }: Pick<Parts, "attachmentNote">): string[] {
  const names: string[] = [];
  for (const { text } of attachmentNote) {
    const isNext = /^\s*(附\s*件\s*[：:]|\d{1,2}\s*[.．、])/.test(text);
    const name = tight(nameOf(text)).replace(/[。，；、]$/, "");
    if (isNext || names.length === 0) names.push(name);
    else names[names.length - 1] += name;
  }
  return names.filter((name) => name !== "");
}

function numberFaults({ attachmentNote }: Parts): Fault[] {
  const numbers = attachmentNote.flatMap(({ text, lines }) => {
    const [, number, mark] = /^(?:附\s*件\s*[：:]\s*)?(\d{1,2})\s*([.．、])/.exec(text.trim()) ?? [];
    return number ? [{ number: Number(number), mark, line: lines[0]! }] : [];
  });
  const wrong = numbers.find(({ number }, index) => number !== index + 1);
  const dotted = numbers.find(({ mark }) => mark === "、");
  return [
    ...(wrong
      ? [
          error(
            placeOf(wrong.line),
            [`附件顺序号“${wrong.number}”不连续。`, `The number ${wrong.number} is out of order.`],
            ["附件从 1 起依次编号。", "Number the attachments from 1."],
          ),
        ]
      : []),
    ...(dotted
      ? [
          hint(
            placeOf(dotted.line),
            ["附件顺序号后用了顿号。", "A number is followed by 、."],
            ["顺序号后用下脚点，如“1.”。", "Write 1. with a dot."],
          ),
        ]
      : []),
  ];
}
