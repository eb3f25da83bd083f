import { area, sizes } from "@tz/typeset";
import { type Line, tight } from "../model/lines.ts";
import { faceFault } from "./fonts.ts";
import { asks, error, type Fault, isSize, placeOf, quoted, type Rule, sizeName } from "./rule.ts";

/** E2: copy number, secrecy and urgency in the upper left corner, in this order. */
export const e02: Rule = {
  id: "E2",
  clause: "GB/T 9704-2012 7.2.1—7.2.3",
  asks: asks(
    "份号用6位3号阿拉伯数字顶格编排在版心左上角第一行；密级和保密期限、紧急程度用3号黑体字，顶格分行排列，自上而下为份号、密级、紧急程度。",
    "Copy number of six figures, secrecy and urgency in HeiTi, size 3, at the left edge, in this order.",
  ),
  check({ parts, isDrawn }) {
    const { copyNumber, secrecy, urgency } = parts;
    const all = [copyNumber, secrecy, urgency].filter((line) => line !== undefined);
    return [
      ...copyFault(copyNumber),
      ...periodFault(secrecy),
      ...faceFault(
        ["密级或者紧急程度", "Secrecy or urgency"],
        [secrecy, urgency].filter((line) => line !== undefined),
        "black",
      ),
      ...all.flatMap((line) => [...sizeFault(line), ...(isDrawn ? edgeFault(line) : [])]),
      ...(isDrawn ? orderFault(all) : []),
    ];
  },
};

function copyFault(line: Line | undefined): Fault[] {
  if (!line || /^\d{6}$/.test(tight(line.text))) return [];
  return [
    error(
      placeOf(line),
      [`份号写成“${quoted(line.text)}”。`, `The copy number is written “${quoted(line.text)}”.`],
      ["用6位阿拉伯数字，不足的前面补0，如“000001”。", "Six figures, padded with zeros."],
    ),
  ];
}

/** 机密★10年: a full star, figures in Arabic. */
function periodFault(line: Line | undefined): Fault[] {
  const text = line && tight(line.text);
  if (!line || !text || /^(内部|绝密|机密|秘密)(★(\d+年|长期|[1-9]\d*个月))?$/.test(text)) return [];
  return [
    error(
      placeOf(line),
      [`密级和保密期限写成“${quoted(text)}”。`, `Secrecy is written “${quoted(text)}”.`],
      ["写成“机密★10年”的样式，用实心五角星和阿拉伯数字。", "Write it as 机密★10年."],
    ),
  ];
}

function sizeFault(line: Line): Fault[] {
  if (isSize(line.size, sizes.three)) return [];
  return [
    error(
      placeOf(line),
      [
        `“${quoted(line.text)}”用的是${sizeName(line.size)}字。`,
        `“${quoted(line.text)}” has size ${sizeName(line.size)}.`,
      ],
      ["改为3号。", "Make it size 3."],
    ),
  ];
}

function edgeFault(line: Line): Fault[] {
  if (Math.abs(line.left - area.left) < 2) return [];
  return [
    error(
      placeOf(line),
      [`“${quoted(line.text)}”没有顶格。`, `“${quoted(line.text)}” is not at the left edge.`],
      ["顶格编排在版心左上角。", "Set it at the left edge."],
    ),
  ];
}

function orderFault(all: readonly Line[]): Fault[] {
  const wrong = all.find((line, index) => index > 0 && line.y < all[index - 1]!.y);
  if (!wrong) return [];
  return [
    error(
      placeOf(wrong),
      ["份号、密级、紧急程度的顺序不对。", "Copy number, secrecy and urgency stand in another order."],
      ["自上而下依次为份号、密级和保密期限、紧急程度。", "Copy number, secrecy, urgency, from top to bottom."],
    ),
  ];
}
