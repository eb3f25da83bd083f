import { area, sizes } from "@tz/typeset";
import { lengthOf } from "../parts/read-head.ts";
import { strokePlace } from "./f04-red-line.ts";
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

/** F13: 版记 at the foot of the last page, between lines as wide as the type area. */
export const f13: Rule = {
  id: "F13",
  clause: "GB/T 9704-2012 7.4",
  asks: asks(
    "版记中的分隔线与版心等宽，首条和末条用粗线（0.35 mm），中间用细线（0.25 mm）；首条位于版记第一个要素之上，末条与公文最后一面的版心下边缘重合；各要素用4号仿宋体字。",
    "Lines as wide as the type area, 0.35 mm first and last, 0.25 mm between; the last one on the lower edge of the last page's type area; size 4 FangSong.",
  ),
  check(judged) {
    const { parts, isDrawn } = judged;
    const { imprint, form } = parts;
    if (form === "letter" || imprint.lines.length === 0) return [];
    return [...sizeFault(judged), ...copyFault(judged), ...(isDrawn ? lineFaults(judged) : [])];
  },
};

function lineFaults({ parts: { imprint }, paper }: Judged): Fault[] {
  const { strokes, sheet } = imprint;
  const [first, last] = [strokes[0], strokes.at(-1)];
  if (!first || !last || strokes.length < 2)
    return [
      error(
        placeOf(imprint.lines[0]!),
        ["版记没有分隔线，或者缺少首条、末条分隔线。", "The lines around the foot are missing."],
        ["在版记首、末各印一条 0.35 mm 粗线，与版心等宽。", "Draw lines of 0.35 mm above and below it."],
      ),
    ];
  const found: Fault[] = [];
  if (sheet !== paper.sheets.length - 1)
    found.push(
      error(
        placeOf(imprint.lines[0]!),
        ["版记不在公文最后一面。", "The foot is not on the last page."],
        ["版记置于公文最后一面。", "Move it to the last page."],
      ),
    );
  if (Math.abs(last.y1 - area.bottom) > 1.2)
    found.push(
      error(
        strokePlace(last, sheet),
        [
          `版记末条分隔线距页面上边缘 ${mm(last.y1)}，没有与版心下边缘重合。`,
          `The last line stands ${mm(last.y1)} down the page.`,
        ],
        ["移至距页面上边缘 262 mm（版心下边缘）处。", "Move it to 262 mm, the lower edge of the type area."],
      ),
    );
  const short = strokes.find((stroke) => Math.abs(lengthOf(stroke) - area.width) > 1.5);
  if (short)
    found.push(
      error(
        strokePlace(short, sheet),
        [`版记分隔线长 ${mm(lengthOf(short))}。`, `A line is ${mm(lengthOf(short))} long.`],
        ["改为与版心等宽，即 156 mm。", "Make it 156 mm."],
      ),
    );
  const weak = [first, last].find(({ width }) => width < 0.28 || width > 0.6);
  const strong = strokes.slice(1, -1).find(({ width }) => width > 0.33);
  const uneven = weak ?? strong;
  if (uneven)
    found.push(
      hint(
        strokePlace(uneven, sheet),
        [`版记分隔线粗 ${Math.round(uneven.width * 100) / 100} mm。`, `A line is ${uneven.width} mm strong.`],
        ["首条和末条用 0.35 mm，中间用 0.25 mm。", "0.35 mm first and last, 0.25 mm between."],
      ),
    );
  return found;
}

function sizeFault({ parts: { imprint } }: Judged): Fault[] {
  const line = imprint.lines.find(({ size }) => !isSize(size, sizes.four));
  if (!line) return [];
  return [
    error(
      placeOf(line),
      [
        `版记“${quoted(line.text)}”用的是${sizeName(line.size)}字。`,
        `“${quoted(line.text)}” has size ${sizeName(line.size)}.`,
      ],
      ["改为4号（14 磅）仿宋。", "Make it size 4 (14 pt)."],
    ),
  ];
}

/** 抄送 ends in a full stop. */
function copyFault({ parts: { imprint } }: Judged): Fault[] {
  const from = imprint.lines.findIndex(({ text }) => /^抄\s*送/.test(text));
  if (from === -1) return [];
  const rest = imprint.lines.slice(from);
  const end = rest.findIndex(
    ({ text }, index) => index > 0 && !/[，、。]$/.test(text.trim()) && /印\s*发|办公|局$/.test(text),
  );
  const last = rest
    .slice(0, end === -1 ? undefined : Math.max(1, end))
    .filter(({ text }) => !/印\s*发$/.test(text))
    .at(-1);
  if (!last || last.text.trim().endsWith("。")) return [];
  return [
    error(
      placeOf(last),
      ["抄送机关后没有句号。", "The list of copies has no full stop."],
      ["最后一个抄送机关名称后标句号。", "End it with 。."],
    ),
  ];
}
