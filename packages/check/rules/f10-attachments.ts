import { area, sizes } from "@tz/typeset";
import { tight, topOf } from "../model/lines.ts";
import type { Attached, Parts } from "../parts/parts.ts";
import { attachmentNames } from "./f09-attachment-note.ts";
import { faceFault } from "./fonts.ts";
import { asks, error, type Fault, isSize, placeOf, quoted, type Rule, sizeName } from "./rule.ts";

/** F10: attachments begin a page with 附件 and number, and are called as the note says. */
export const f10: Rule = {
  id: "F10",
  clause: "GB/T 9704-2012 7.3.7",
  asks: asks(
    "附件另面编排，“附件”二字及顺序号用3号黑体字顶格编排在版心左上角第一行，标题居中编排在第三行；顺序号和标题与附件说明一致。",
    "Each attachment on a new page: 附件 and its number in HeiTi at the upper left, its title on the third line, both as in the note.",
  ),
  check({ parts, isDrawn }) {
    const names = attachmentNames(parts);
    return parts.attached.flatMap((attached, index) => [
      ...labelFaults(attached, parts.attached.length, index),
      ...(isDrawn ? placeFault(attached) : []),
      ...titleFaults(attached, names[index], parts),
    ]);
  },
};

function labelFaults({ label }: Attached, count: number, index: number): Fault[] {
  const wanted = count === 1 ? /^附件1?$/ : new RegExp(`^附件${index + 1}$`);
  const found: Fault[] = [...faceFault(["附件标识", "The label"], [label], "black")];
  if (!wanted.test(tight(label.text)))
    found.push(
      error(
        placeOf(label),
        [`附件标识写成“${quoted(label.text)}”。`, `The label is written “${quoted(label.text)}”.`],
        [`写成“附件${count === 1 ? "" : index + 1}”，后面不加冒号。`, `Write 附件${count === 1 ? "" : index + 1}.`],
      ),
    );
  if (!isSize(label.size, sizes.three))
    found.push(
      error(
        placeOf(label),
        [`“附件”用的是${sizeName(label.size)}字。`, `The label has size ${sizeName(label.size)}.`],
        ["改为3号黑体。", "Make it size 3 HeiTi."],
      ),
    );
  return found;
}

function placeFault({ label }: Attached): Fault[] {
  if (label.left - area.left < 2.5 && topOf(label) - area.top < 8) return [];
  return [
    error(
      placeOf(label),
      ["“附件”没有顶格编排在版心左上角第一行。", "The label does not stand in the upper left corner."],
      ["“附件”及顺序号顶格编排在版心左上角第一行。", "Set it at the left edge of the first line."],
    ),
  ];
}

const plain = (text: string) => tight(text).replaceAll(/[《》“”"()（）]/gu, "");

function titleFaults({ label, title }: Attached, name: string | undefined, parts: Parts): Fault[] {
  const text = plain(title.map((line) => line.text).join(""));
  if (title.length === 0 || text === plain(name ?? "")) return [];
  const place = placeOf(title[0]!);
  if (name === undefined)
    return [
      error(
        placeOf(label),
        [`附件“${quoted(text)}”没有列入附件说明。`, `The note does not name the attachment “${quoted(text)}”.`],
        ["在正文下方的附件说明中列出。", "Name it in the attachment note."],
      ),
    ];
  if (parts.attachmentNote.length === 0) return [];
  return [
    error(
      place,
      [
        `附件标题“${quoted(text)}”与附件说明“${quoted(name)}”不一致。`,
        `“${quoted(text)}” is called “${quoted(name)}” in the note.`,
      ],
      ["使附件标题与附件说明一致。", "Call it the same in both places."],
    ),
  ];
}
