import { area, sizes } from "@tz/typeset";
import { bottomOf } from "../model/lines.ts";
import type { Stroke } from "../model/model.ts";
import { isLevel, lengthOf } from "../parts/read-head.ts";
import { asks, error, type Fault, type Judged, mm, type Place, placeOf, type Rule } from "./rule.ts";

/** F4: the red line, 156 mm wide, 4 mm under the number. */
export const f04: Rule = {
  id: "F4",
  clause: "GB/T 9704-2012 7.2.7",
  asks: asks(
    "发文字号之下 4 mm 处居中印一条与版心等宽（156 mm）的红色分隔线。",
    "A red line as wide as the type area (156 mm), centred, 4 mm under the number.",
  ),
  check(judged) {
    if (judged.parts.form !== "standard") return [];
    const line = judged.parts.redLines.find(({ y1 }) => y1 < 230);
    return line ? lineFaults(line, judged) : missing(judged);
  },
};

export const strokePlace = (stroke: Stroke, sheet: number): Place => ({
  sheet,
  x: Math.min(stroke.x1, stroke.x2),
  y: Math.min(stroke.y1, stroke.y2) - 1,
  width: Math.abs(stroke.x2 - stroke.x1),
  height: Math.abs(stroke.y2 - stroke.y1) + 2,
});

/** A line of another colour where the red one belongs. */
function missing({ parts, paper }: Judged): Fault[] {
  const number = parts.documentNumber;
  const other = paper.sheets[0]?.strokes.find(
    (stroke) =>
      isLevel(stroke) && lengthOf(stroke) > 100 && number && stroke.y1 > number.y && stroke.y1 < number.y + 12,
  );
  const found = other
    ? (["分隔线不是红色。", "The line under the number is not red."] as const)
    : (["没有红色分隔线。", "There is no red line."] as const);
  const place = other ? strokePlace(other, 0) : number && placeOf(number);
  return [
    error(place, found, [
      "在发文字号之下 4 mm 处印一条 156 mm 长的红色（R255 G0 B0）分隔线。",
      "Draw a red line of 156 mm, 4 mm under the number.",
    ]),
  ];
}

function lineFaults(line: Stroke, { parts, isDrawn }: Judged): Fault[] {
  if (!isDrawn) return [];
  const place = strokePlace(line, 0);
  const found: Fault[] = [];
  const [left, right] = [Math.min(line.x1, line.x2), Math.max(line.x1, line.x2)];
  if (Math.abs(right - left - area.width) > 1)
    found.push(
      error(
        place,
        [`红色分隔线长 ${mm(right - left)}。`, `The red line is ${mm(right - left)} long.`],
        ["改为与版心等宽，即 156 mm。", "Make it 156 mm."],
      ),
    );
  else if (Math.abs(left - area.left) > 1)
    found.push(
      error(
        place,
        [`红色分隔线没有居中，左端距页边 ${mm(left)}。`, `The red line begins ${mm(left)} from the edge.`],
        ["左端对齐版心左边缘（28 mm）。", "Begin it at the type area (28 mm)."],
      ),
    );
  return [...found, ...distanceFault(line, parts.documentNumber, place)];
}

/** From the foot of the characters; some count from the square, some from the ink. */
const SLACK = 0.8;

function distanceFault(line: Stroke, number: Judged["parts"]["documentNumber"], place: Place): Fault[] {
  if (!number) return [];
  const distance = line.y1 - bottomOf({ y: number.y, size: sizes.three });
  if (distance > 4 - SLACK - 0.4 && distance < 4 + SLACK) return [];
  return [
    error(
      place,
      [`红色分隔线距发文字号 ${mm(distance)}。`, `The red line stands ${mm(distance)} under the number.`],
      ["改为发文字号之下 4 mm。", "Make it 4 mm."],
    ),
  ];
}
