import { area, CHARACTER, sizes } from "@tz/typeset";
import { type Line, middleOf, tight } from "../model/lines.ts";
import { documentNumber, runningNumber } from "../parts/patterns.ts";
import { faceFault } from "./fonts.ts";
import { asks, error, type Fault, isSize, type Judged, mm, placeOf, quoted, type Rule, sizeName } from "./rule.ts";

const remedy = [
  "写成“机关代字〔年份〕序号号”：年份用全称、加六角括号〔〕，序号不编虚位、不加“第”，末尾加“号”。",
  "Write 代字〔2026〕12号: full year in 〔〕, no padded number, no 第, ending in 号.",
] as const;

/** F5: the document number, its form and its place. */
export const f05: Rule = {
  id: "F5",
  clause: "GB/T 9704-2012 7.2.5",
  asks: asks(
    "发文字号由发文机关代字、年份、发文顺序号组成，年份用六角括号“〔〕”括入，顺序号不加“第”字、不编虚位，3号仿宋体字，居中排布。",
    "Code, year in 〔〕 and running number without 第 and padding; size 3 FangSong, centred.",
  ),
  check(judged) {
    const { form, documentNumber: line } = judged.parts;
    if (form === "plain" || form === "minutes") return line ? formFault(line, true) : [];
    if (!line) return [missing];
    return [
      ...formFault(line, form === "order"),
      ...faceFault(["发文字号", "The document number"], [line], "body"),
      ...sizeFault(line),
      ...placeFault(line, judged),
    ];
  },
};

const missing = error(
  undefined,
  ["没有认出发文字号。", "No document number was found."],
  ["在发文机关标志下空二行居中编排发文字号。", "Set the number two lines under the mark."],
);

function formFault(line: Line, mayRun: boolean): Fault[] {
  const text = tight(line.text);
  if (documentNumber.test(text) || (mayRun && runningNumber.test(text))) return [];
  return [
    error(placeOf(line), [`发文字号写成“${quoted(text)}”。`, `The number is written “${quoted(text)}”.`], remedy),
  ];
}

function sizeFault(line: Line): Fault[] {
  if (isSize(line.size, sizes.three)) return [];
  return [
    error(
      placeOf(line),
      [`发文字号用的是${sizeName(line.size)}字。`, `The number has size ${sizeName(line.size)}.`],
      ["改为3号仿宋。", "Make it size 3 FangSong."],
    ),
  ];
}

const OFF = 2.5;

/** In the middle; at the right edge in a letter; papers with signers are a rule of their own. */
function placeFault(line: Line, { parts, isDrawn }: Judged): Fault[] {
  if (!isDrawn || parts.signers.length > 0) return [];
  if (parts.form === "letter") {
    if (Math.abs(line.right - area.right) <= CHARACTER) return [];
    return [
      error(
        placeOf(line),
        ["信函的发文字号没有顶格居版心右边缘。", "The number of a letter does not end at the right edge."],
        ["发文字号顶格居版心右边缘，排在第一条红色双线之下。", "Set it at the right edge under the double line."],
      ),
    ];
  }
  const off = Math.abs(middleOf(line) - (area.left + area.width / 2));
  if (off <= OFF) return [];
  return [
    error(
      placeOf(line),
      [`发文字号没有居中，偏离 ${mm(off)}。`, `The number stands ${mm(off)} off the middle.`],
      ["发文字号在发文机关标志下空二行居中排布。", "Centre it two lines under the mark."],
    ),
  ];
}
