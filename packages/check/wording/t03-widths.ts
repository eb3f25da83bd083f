import { asks, type Fault, hint, quoted, type Rule } from "../rules/rule.ts";
import { type Passage, passagesOf, placeIn } from "./text.ts";

const fullWidth: Record<string, string> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/** Between Chinese characters, or after one at the end. */
const halfMark = /(?<=[\p{Script=Han}》”）])([,;:?!])(?=[\p{Script=Han}《“（]|$)/gu;
const halfBrackets = /\((?=[^()]*\p{Script=Han})[^()]{1,60}\)/gu;
const wideLetters = /[０-９Ａ-Ｚａ-ｚ]+/gu;
const doubleMarks = /[，。；：、！？]{2,}/gu;
const straight = /"[^"]{1,60}"/gu;

/** T3: full-width marks in Chinese text, half-width letters and figures. */
export const t03: Rule = {
  id: "T3",
  clause: "GB/T 15834-2011 5.1；GB/T 15835-2011",
  asks: asks(
    "汉字之间用全角标点符号；阿拉伯数字和拉丁字母用半角；同一处不重复使用点号。",
    "Full-width marks between Chinese characters, half-width letters and figures, no mark twice.",
  ),
  check: ({ parts }) =>
    passagesOf(parts)
      .filter(({ isTable }) => !isTable)
      .flatMap(faultsIn),
};

function faultsIn(passage: Passage): Fault[] {
  return [
    ...each(passage, halfMark, (mark) => [
      `半角标点“${mark}”`,
      `the half-width ${mark}`,
      `改为全角“${fullWidth[mark]}”。`,
      `Write ${fullWidth[mark]}.`,
    ]),
    ...each(passage, halfBrackets, (text) => [
      `半角括号“${quoted(text)}”`,
      "half-width brackets",
      "改为全角括号“（）”。",
      "Write （）.",
    ]),
    ...each(passage, wideLetters, (text) => [
      `全角数字或者字母“${text}”`,
      `full-width ${text}`,
      `改为半角“${text.normalize("NFKC")}”。`,
      `Write ${text.normalize("NFKC")}.`,
    ]),
    ...each(passage, doubleMarks, (text) =>
      isUsual(text)
        ? undefined
        : [`标点重复“${text}”`, `the marks ${text}`, "删去多余的标点。", "Remove what is too many."],
    ),
    ...each(passage, straight, (text) =>
      /\p{Script=Han}/u.test(text)
        ? [`直引号${quoted(text)}`, `straight quotes ${quoted(text)}`, "改为弯引号“”。", "Write “”."]
        : undefined,
    ),
  ];
}

/** ？！ stand together on purpose. */
const isUsual = (text: string) => /^(？！|！？|！！！?|？？？?)$/.test(text);

type Said = readonly [found: string, foundEn: string, remedy: string, remedyEn: string];

function each(passage: Passage, pattern: RegExp, say: (text: string) => Said | undefined): Fault[] {
  return [...passage.text.matchAll(pattern)].flatMap((match) => {
    const said = say(match[0]);
    if (!said) return [];
    const [zh, en, remedy, remedyEn] = said;
    const place = placeIn(passage, match.index, match.index + match[0].length);
    const around = passage.text.slice(Math.max(0, match.index - 4), match.index + match[0].length + 4);
    return [
      hint(place, [`“${quoted(around)}”中有${zh}。`, `There is ${en} in “${quoted(around)}”.`], [remedy, remedyEn]),
    ];
  });
}
