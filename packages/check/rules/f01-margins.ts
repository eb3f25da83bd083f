import { sheet as a4, area, LINE, sizes } from "@tz/typeset";
import { bottomOf, type Line, topOf } from "../model/lines.ts";
import type { Sheet } from "../model/model.ts";
import { asks, error, type Fault, type Judged, mm, type Place, placeOf, type Rule } from "./rule.ts";
import { flowLines } from "./text-lines.ts";

/** What cutting may cost (5.1), and what a type area may be off. */
const PAPER = 2;
const AREA = 1.5;

/** F1: A4, and text inside the type area of 156 × 225 mm. */
export const f01: Rule = {
  id: "F1",
  clause: "GB/T 9704-2012 5.1、5.2.1",
  asks: asks(
    "用纸为 A4（210 mm×297 mm），天头 37 mm±1 mm，订口 28 mm±1 mm，版心 156 mm×225 mm。",
    "A4 paper, 37 mm ± 1 mm above and 28 mm ± 1 mm at the bound edge, a type area of 156 × 225 mm.",
  ),
  check: (judged) => [...paperFaults(judged), ...(judged.paper.declared ? marginFaults(judged) : areaFaults(judged))],
};

const isNear = (actual: number, wanted: number, tolerance: number) => Math.abs(actual - wanted) <= tolerance;
const isA4 = ({ width, height }: Sheet) => isNear(width, a4.width, PAPER) && isNear(height, a4.height, PAPER);
const isLandscape = ({ width, height }: Sheet) => isNear(width, a4.height, PAPER) && isNear(height, a4.width, PAPER);

function paperFaults({ paper: { sheets } }: Judged): Fault[] {
  const index = sheets.findIndex((sheet) => !isA4(sheet) && !isLandscape(sheet));
  const sheet = sheets[index];
  if (!sheet) return [];
  const { width, height } = sheet;
  return [
    error(
      { sheet: index, x: 0, y: 0, width, height },
      [`纸张为 ${mm(width)}×${mm(height)}。`, `The paper is ${mm(width)} × ${mm(height)}.`],
      ["页面设置改为 A4。", "Set the paper to A4."],
    ),
  ];
}

/** A word processor's file says its margins. */
function marginFaults({ paper }: Judged): Fault[] {
  const margins = paper.declared!.margins;
  const wanted = { top: area.top, left: area.left, right: 210 - area.right, bottom: 297 - area.bottom };
  const sides = { top: "上", left: "左", right: "右", bottom: "下" } as const;
  return (["top", "left", "right", "bottom"] as const).flatMap((side) => {
    if (isNear(margins[side], wanted[side], side === "bottom" ? 2 : 1.2)) return [];
    return [
      error(
        undefined,
        [`${sides[side]}边距为 ${mm(margins[side])}。`, `The ${side} margin is ${mm(margins[side])}.`],
        [`改为 ${wanted[side]} mm。`, `Make it ${wanted[side]} mm.`],
      ),
    ];
  });
}

/** Where the outermost text of upright pages stands; one fault for each side. */
function areaFaults(judged: Judged): Fault[] {
  const lines = flowLines(judged).filter(({ sheet }) => isA4(judged.paper.sheets[sheet]!));
  return [
    ...beyond(lines, "左侧", "left", (line) => area.left - line.left),
    ...beyond(lines, "右侧", "right", (line) => inkRight(line) - area.right),
    ...beyond(lines, "上方", "top", (line) => area.top - topOf(line)),
    ...beyond(lines, "下方", "foot", (line) => bottomOf(line) - area.bottom),
    ...startFaults(lines),
    ...upperFault(lines, judged),
  ];
}

/** A closing mark at the end of a line needs only half of its square. */
const inkRight = ({ right, size, text }: Line) =>
  /[，。、；：！？）》”’〕】]\s*$/.test(text) ? right - size / 2 : right;

function beyond(lines: readonly Line[], zh: string, en: string, excess: (line: Line) => number): Fault[] {
  const worst = lines.reduce<Line | undefined>(
    (most, line) => (most === undefined || excess(line) > excess(most) ? line : most),
    undefined,
  );
  if (!worst || excess(worst) <= AREA) return [];
  return [
    error(
      placeOf(worst),
      [`文字超出版心${zh} ${mm(excess(worst))}。`, `Text goes ${mm(excess(worst))} beyond the type area (${en}).`],
      ["按天头 37 mm、订口 28 mm、版心 156 mm×225 mm 设置页边距。", "Set the margins to 37, 26, 35 and 28 mm."],
    ),
  ];
}

const FEW = 4;
const NARROW = 1.5;

/** Lines that go on at the left edge show where the type area begins; full ones where it ends. */
function startFaults(lines: readonly Line[]): Fault[] {
  if (lines.length < FEW) return [];
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const first = lines.reduce((top, line) => (line.left < top.left ? line : top));
  const place: Place = placeOf(first);
  const found: Fault[] = [];
  if (left > area.left + NARROW && left < area.left + 30)
    found.push(
      error(
        place,
        [`正文左侧距页边 ${mm(left)}，订口过宽。`, `The text begins ${mm(left)} from the edge.`],
        ["左边距改为 28 mm。", "Make the left margin 28 mm."],
      ),
    );
  const wide = lines.filter((line) => line.right > right - 1).length;
  if (right < area.right - 6 && wide >= FEW)
    found.push(
      error(
        place,
        [`每行只到距左页边 ${mm(right)} 处，没有撑满版心。`, `Lines end ${mm(right)} from the left edge.`],
        ["右边距改为 26 mm，每行 28 字。", "Make the right margin 26 mm: 28 characters a line."],
      ),
    );
  return found;
}

/** Wherever a word processor sets its characters in a line of 28.95 pt, they begin no lower than this under the line's edge. */
const DEEPEST = LINE - sizes.three + 1;

/** Where text is what stands highest on a page, it stands on the first line; one fault for all pages. */
function upperFault(lines: readonly Line[], { paper }: Judged): Fault[] {
  const isHighest = (line: Line) => {
    const { runs, strokes, images } = paper.sheets[line.sheet]!;
    return images.length === 0 && !runs.some(({ y }) => y < line.y - 1) && !strokes.some(({ y1 }) => y1 < line.y - 1);
  };
  const highest = lines
    .filter((line) => line.sheet > 0 && isHighest(line))
    .reduce<Line | undefined>((top, line) => (top && topOf(top) <= topOf(line) ? top : line), undefined);
  if (!highest || topOf(highest) <= area.top + DEEPEST) return [];
  return [
    error(
      placeOf(highest),
      [`各面首行距页上边 ${mm(topOf(highest))}，天头过大。`, `Pages begin ${mm(topOf(highest))} from the upper edge.`],
      ["上边距改为 37 mm。", "Make the upper margin 37 mm."],
    ),
  ];
}
