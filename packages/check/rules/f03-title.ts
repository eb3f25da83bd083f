import { area, sizes } from "@tz/typeset";
import { around, boxOf, type Line, middleOf, tight, topOf } from "../model/lines.ts";
import { faceFault } from "./fonts.ts";
import {
  asks,
  error,
  type Fault,
  hint,
  isSize,
  type Judged,
  mm,
  type Place,
  placeOf,
  type Rule,
  sizeName,
} from "./rule.ts";

const name = ["标题", "The title"] as const;

/** F3: 2号小标宋, centred, two blank lines under the red line, in a trapezoid or a diamond. */
export const f03: Rule = {
  id: "F3",
  clause: "GB/T 9704-2012 7.3.1",
  asks: asks(
    "标题用2号小标宋体字，编排于红色分隔线下空二行位置，居中排布；回行排列对称，使用梯形或菱形。",
    "The title in size 2 XiaoBiaoSong, two blank lines under the red line, centred, in a trapezoid or a diamond.",
  ),
  check(judged) {
    const { parts } = judged;
    if (parts.form === "order") return [];
    if (parts.title.length === 0) return parts.form === "plain" ? [] : [missing(judged)];
    return [
      ...sizeFault(parts.title),
      ...faceFault(name, parts.title, "mark"),
      ...centreFault(judged),
      ...distanceFault(judged),
      ...shapeFault(parts.title),
    ];
  },
};

export const titlePlace = (lines: readonly Line[]): Place => ({
  sheet: lines[0]!.sheet,
  ...around(lines.map(boxOf)),
  text: lines.map(({ text }) => text).join(""),
});

const missing = (_judged: Judged): Fault =>
  error(
    undefined,
    ["没有认出标题。", "No title was found."],
    ["在红色分隔线下空二行，居中编排标题，用2号小标宋体字。", "Set a title two lines under the red line."],
  );

function sizeFault(title: readonly Line[]): Fault[] {
  const line = title.find(({ size }) => !isSize(size, sizes.two));
  if (!line) return [];
  return [
    error(
      placeOf(line),
      [`标题用的是${sizeName(line.size)}字。`, `The title has size ${sizeName(line.size)}.`],
      ["改为2号（22 磅）。", "Make it size 2 (22 pt)."],
    ),
  ];
}

const OFF_CENTRE = 2.5;

function centreFault({ parts: { title }, isDrawn }: Judged): Fault[] {
  const middle = (area.left + area.right) / 2;
  const line = title.find((one) => Math.abs(middleOf(one) - middle) > (isDrawn ? OFF_CENTRE : 8));
  if (!line) return [];
  return [
    error(
      placeOf(line),
      [`标题没有居中，偏离版心中线 ${mm(Math.abs(middleOf(line) - middle))}。`, "The title is not centred."],
      ["标题居中，不设首行缩进。", "Centre it without an indent."],
    ),
  ];
}

/** Two lines are 20.5 mm; the squares of title and text leave up to a third of a line more or less. */
const TWO_LINES = 20.5;
const SLACK = 4.5;

function distanceFault({ parts, isDrawn }: Judged): Fault[] {
  const line = parts.redLines[0];
  if (!isDrawn || parts.form !== "standard" || !line) return [];
  const distance = topOf(parts.title[0]!) - line.y1;
  if (Math.abs(distance - TWO_LINES) <= SLACK) return [];
  return [
    error(
      titlePlace(parts.title),
      [`标题距红色分隔线 ${mm(distance)}。`, `The title stands ${mm(distance)} under the red line.`],
      ["标题排在红色分隔线下空二行（约 20 mm）的位置。", "Leave two blank lines (about 20 mm)."],
    ),
  ];
}

/** Three lines and more: neither an hourglass nor a block. */
function shapeFault(title: readonly Line[]): Fault[] {
  if (title.length < 3) return [];
  const lengths = title.map(({ text }) => tight(text).length);
  const isBlock = lengths.every((length) => length === lengths[0]);
  const shrinks = lengths.findIndex((length, index) => index > 0 && length < lengths[index - 1]!);
  const grows = shrinks !== -1 && lengths.some((length, index) => index > shrinks && length > lengths[index - 1]! + 1);
  if (!isBlock && !grows) return [];
  return [
    hint(
      titlePlace(title),
      [`标题回行排成了${isBlock ? "矩形" : "沙漏形"}。`, `The title forms ${isBlock ? "a block" : "an hourglass"}.`],
      ["调整回行，排成上长下短、上短下长的梯形或者菱形，词意完整。", "Divide it into a trapezoid or a diamond."],
    ),
  ];
}
