import { area, CHARACTER } from "@tz/typeset";
import { type Line, tight } from "../model/lines.ts";
import { isWrongFace } from "./fonts.ts";
import { asks, error, type Fault, type Judged, mm, placeOf, type Rule } from "./rule.ts";

/** F6: a paper that goes up has its number at the left and the signer at the right on one baseline. */
export const f06: Rule = {
  id: "F6",
  clause: "GB/T 9704-2012 7.2.5、7.2.6",
  asks: asks(
    "上行文标注签发人：发文字号居左空一字，“签发人：”和姓名居右空一字，发文字号与最后一个签发人姓名处在同一行，姓名用3号楷体字。",
    "A paper that goes up: number one character from the left, signers one from the right in KaiTi, on one line.",
  ),
  check(judged) {
    const { parts } = judged;
    if (parts.form !== "standard") return [];
    const [first] = parts.signers;
    if (!first) return isRequest(parts.title) ? [missing(judged)] : [];
    return [...nameFaults(parts.signers), ...(judged.isDrawn ? placeFaults(judged, first) : [])];
  },
};

const isRequest = (title: readonly Line[]) => /请示$/.test(title.map(({ text }) => tight(text)).join(""));

const missing = ({ parts }: Judged): Fault =>
  error(
    parts.documentNumber && placeOf(parts.documentNumber),
    ["请示没有标注签发人。", "A request names no signer."],
    ["发文字号居左空一字，同一行居右空一字标注“签发人：”和姓名。", "Name the signer at the right of the number."],
  );

/** The label in 仿宋, the names in 楷体. */
function nameFaults(signers: readonly Line[]): Fault[] {
  const names = signers.flatMap(({ runs, sheet }) => runs.map((run) => ({ ...run, sheet })));
  const wrong = names.find(
    ({ text, face }) =>
      /^\p{Script=Han}{2,4}\s*$/u.test(text.trim()) && isWrongFace(face, "script") && !/签发人/.test(text),
  );
  const line = wrong && signers.find(({ runs }) => runs.some(({ x, text }) => x === wrong.x && text === wrong.text));
  if (!line) return [];
  return [
    error(
      placeOf(line),
      ["签发人姓名用的不是楷体。", "The signer's name is not set in KaiTi."],
      ["“签发人”三字用3号仿宋，姓名用3号楷体。", "Set the label in FangSong and the name in KaiTi."],
    ),
  ];
}

const OFF = 2.5;
const OFF_LINE = 1;

function placeFaults({ parts }: Judged, first: Line): Fault[] {
  const number = parts.documentNumber;
  const found: Fault[] = [];
  const lowest = Math.max(...parts.signers.map(({ y }) => y));
  if (number && Math.abs(lowest - number.y) > OFF_LINE)
    found.push(
      error(
        placeOf(number),
        ["发文字号与最后一个签发人不在同一行。", "Number and last signer stand on different lines."],
        ["使发文字号与最后一个签发人姓名处在同一行。", "Set both on one line."],
      ),
    );
  if (number && Math.abs(number.left - area.left - CHARACTER) > OFF)
    found.push(
      error(
        placeOf(number),
        [
          `上行文的发文字号距版心左边缘 ${mm(number.left - area.left)}。`,
          "The number is not one character from the left.",
        ],
        ["发文字号居左空一字编排。", "Begin it one character from the left edge."],
      ),
    );
  const right = Math.max(...parts.signers.map((line) => line.right));
  if (Math.abs(area.right - CHARACTER - right) > OFF + CHARACTER)
    found.push(
      error(
        placeOf(first),
        [`签发人距版心右边缘 ${mm(area.right - right)}。`, "The signer is not one character from the right."],
        ["签发人居右空一字编排。", "End it one character from the right edge."],
      ),
    );
  return found;
}
