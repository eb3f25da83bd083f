import { area, sizes } from "@tz/typeset";
import { type Line, middleOf, tight } from "../model/lines.ts";
import type { Declared, Side } from "../model/model.ts";
import { pageNumber } from "../parts/patterns.ts";
import {
  asks,
  error,
  type Fault,
  hint,
  isSize,
  type Judged,
  mm,
  placeOf,
  quoted,
  type Rule,
  sizeName,
} from "./rule.ts";

/** F14: page numbers on the outer side, 7 mm under the type area. */
export const f14: Rule = {
  id: "F14",
  clause: "GB/T 9704-2012 7.5",
  asks: asks(
    "页码用4号半角宋体阿拉伯数字，编排在版心下边缘之下，数字左右各放一条一字线，一字线上距版心下边缘 7 mm；单页码居右空一字，双页码居左空一字。",
    "Size 4 SongTi numbers between dashes, 7 mm under the type area; odd ones at the right, even ones at the left, one character in.",
  ),
  check(judged) {
    const { parts, isDrawn, paper } = judged;
    if (parts.form === "plain") return [];
    if (!isDrawn) return declaredFaults(paper.declared?.pageNumbers);
    const upright = parts.pageNumbers.filter((line, index) => line && isUpright(paper.sheets[index]!));
    return [
      ...missing(judged),
      ...upright.flatMap((line) => sideFault(line!)),
      ...once(upright, formFault),
      ...once(upright, sizeFault),
      ...once(upright, heightFault),
      ...orderFault(parts.pageNumbers),
    ];
  },
};

const sideNames: Record<Side, readonly [zh: string, en: string]> = {
  left: ["居左", "at the left"],
  middle: ["居中", "in the middle"],
  right: ["居右", "at the right"],
  outside: ["居外侧", "at the outer side"],
  inside: ["居内侧", "at the inner side"],
};

/** A word processor's file says on which side its footers have the number. */
function declaredFaults(declared: Declared["pageNumbers"]): Fault[] {
  const pages = [
    { zh: "单", en: "Odd", side: declared?.odd, wanted: "right" },
    { zh: "双", en: "Even", side: declared?.even, wanted: "left" },
  ] as const;
  return pages.flatMap(({ zh, en, side, wanted }) => {
    if (side === undefined || side === wanted || side === "outside") return [];
    const [place, where] = sideNames[side];
    return [
      error(
        undefined,
        [`${zh}页的页码${place}。`, `${en} pages have their number ${where}.`],
        [
          "在页脚设置“奇偶页不同”，单页码居右空一字，双页码居左空一字。",
          "Let odd and even pages differ: odd numbers at the right, even ones at the left, one character in.",
        ],
      ),
    ];
  });
}

const isUpright = ({ width, height }: { width: number; height: number }) => width < height;

/** The first fault of its kind: what is wrong on one page mostly is on all. */
function once(lines: readonly (Line | undefined)[], fault: (line: Line) => Fault[]): Fault[] {
  return lines.flatMap((line) => (line ? fault(line) : [])).slice(0, 1);
}

const numberOf = (line: Line) => Number(pageNumber.exec(tight(line.text))?.[1]);

/** A page with text but no number; the foot after a blank page has none (7.5). */
function missing({ parts, paper }: Judged): Fault[] {
  const index = parts.pageNumbers.findIndex((line, sheet) => {
    if (line || (parts.form === "letter" && sheet === 0)) return false;
    const isFoot = sheet === parts.imprint.sheet && (paper.sheets[sheet - 1]?.runs.length ?? 1) === 0;
    const isAlone =
      sheet === parts.imprint.sheet && paper.sheets[sheet]!.runs.length <= parts.imprint.lines.length * 2 && sheet > 0;
    return paper.sheets[sheet]!.runs.length > 0 && !isFoot && !isAlone;
  });
  if (index === -1) return [];
  return [
    error(
      { sheet: index, x: area.left, y: area.bottom, width: area.width, height: 12 },
      [`第 ${index + 1} 面没有页码。`, `Page ${index + 1} has no number.`],
      ["在版心下边缘之下编排页码。", "Number it under the type area."],
    ),
  ];
}

function sideFault(line: Line): Fault[] {
  const isOdd = numberOf(line) % 2 === 1;
  const gap = isOdd ? area.right - line.right : line.left - area.left;
  if (gap > 1.5 && gap < 11) return [];
  const isMiddle = Math.abs(middleOf(line) - (area.left + area.width / 2)) < 10;
  return [
    error(
      placeOf(line),
      [
        `页码“${quoted(line.text)}”${isMiddle ? "居中" : "位置不对"}。`,
        `The number “${quoted(line.text)}” stands ${isMiddle ? "in the middle" : "in the wrong place"}.`,
      ],
      ["单页码居右空一字，双页码居左空一字。", "Odd numbers at the right, even ones at the left, one character in."],
    ),
  ];
}

function formFault(line: Line): Fault[] {
  if (/^[—–―－─]\d+[—–―－─]$/.test(tight(line.text))) return [];
  return [
    error(
      placeOf(line),
      [`页码写成“${quoted(line.text)}”。`, `The number is written “${quoted(line.text)}”.`],
      ["数字左右各放一条一字线，如“— 1 —”。", "Write — 1 —."],
    ),
  ];
}

function sizeFault(line: Line): Fault[] {
  if (isSize(line.size, sizes.four)) return [];
  return [
    error(
      placeOf(line),
      [`页码用的是${sizeName(line.size)}字。`, `The number has size ${sizeName(line.size)}.`],
      ["改为4号宋体。", "Make it size 4 SongTi."],
    ),
  ];
}

/** The dash lies in the middle of the characters' square. */
function heightFault(line: Line): Fault[] {
  const distance = line.y - 0.38 * line.size - area.bottom;
  if (Math.abs(distance - 7) <= 1.5) return [];
  return [
    error(
      placeOf(line),
      [`页码一字线距版心下边缘 ${mm(distance)}。`, `The dashes stand ${mm(distance)} under the type area.`],
      ["调整页脚距离，使一字线上距版心下边缘 7 mm。", "Make it 7 mm."],
    ),
  ];
}

function orderFault(lines: readonly (Line | undefined)[]): Fault[] {
  const wrong = lines.find((line, index) => line && numberOf(line) !== index + 1);
  if (!wrong) return [];
  return [
    hint(
      placeOf(wrong),
      [`第 ${lines.indexOf(wrong) + 1} 面的页码是“${numberOf(wrong)}”。`, `A page is numbered ${numberOf(wrong)}.`],
      ["公文从首页起连续编排页码。", "Number the pages from the first."],
    ),
  ];
}
