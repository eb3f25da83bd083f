import { area } from "@tz/typeset";
import { middleOf } from "../model/lines.ts";
import { asks, error, type Fault, type Judged, mm, placeOf, type Rule } from "./rule.ts";

/** Where the ink of a mark begins, from the upper edge of the type area (7.2.4, 10.2, 10.3). */
const tops = { standard: 35, minutes: 35, order: 20 } as const;
const INK = 0.85;
const SLACK = 3;

/** E1: the mark, red, centred and in its place. */
export const e01: Rule = {
  id: "E1",
  clause: "GB/T 9704-2012 7.2.4、10.2、10.3",
  asks: asks(
    "发文机关标志居中排布，用红色小标宋体字，上边缘至版心上边缘 35 mm（命令 20 mm）。",
    "The mark centred, in red, 35 mm under the upper edge of the type area (an order: 20 mm).",
  ),
  check(judged) {
    const { parts, isDrawn } = judged;
    if (parts.form === "plain") return [];
    const [first] = parts.mark;
    if (!first) return [missing];
    return [...colourFault(judged), ...(isDrawn ? placeFaults(judged) : [])];
  },
};

const missing = error(
  undefined,
  ["没有认出发文机关标志。", "No mark of the issuer was found."],
  ["居中编排发文机关全称或者规范化简称加“文件”二字，用红色小标宋体字。", "Set the issuer's name in red at the top."],
);

function colourFault({ parts: { mark } }: Judged): Fault[] {
  const line = mark.find(({ ink }) => ink !== "red");
  if (!line) return [];
  return [
    error(
      placeOf(line),
      ["发文机关标志不是红色。", "The mark is not red."],
      ["改为红色（R255 G0 B0）。", "Make it red."],
    ),
  ];
}

function placeFaults({ parts: { mark, form } }: Judged): Fault[] {
  const found: Fault[] = [];
  const first = mark.reduce((top, line) => (line.y - INK * line.size < top.y - INK * top.size ? line : top));
  const left = Math.min(...mark.map((line) => line.left));
  const right = Math.max(...mark.map((line) => line.right));
  const off = Math.abs(middleOf({ left, right }) - (area.left + area.width / 2));
  if (off > 3)
    found.push(
      error(
        placeOf(first),
        [`发文机关标志没有居中，偏离 ${mm(off)}。`, `The mark stands ${mm(off)} off the middle.`],
        ["居中排布。", "Centre it."],
      ),
    );
  if (form === "letter" || form === "plain") return found;
  const top = first.y - INK * first.size - area.top;
  if (Math.abs(top - tops[form]) > SLACK)
    found.push(
      error(
        placeOf(first),
        [`发文机关标志上边缘距版心上边缘 ${mm(top)}。`, `The mark begins ${mm(top)} under the type area's edge.`],
        [`改为 ${tops[form]} mm。`, `Make it ${tops[form]} mm.`],
      ),
    );
  return found;
}
