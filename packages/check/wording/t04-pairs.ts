import { asks, error, type Fault, quoted, type Rule } from "../rules/rule.ts";
import { type Passage, passagesOf, placeIn } from "./text.ts";

const closing: Record<string, string> = {
  "《": "》",
  "〈": "〉",
  "“": "”",
  "‘": "’",
  "（": "）",
  "〔": "〕",
  "【": "】",
  "「": "」",
  "『": "』",
};
const opening = Object.fromEntries(Object.entries(closing).map(([open, close]) => [close, open]));

/** T4: quotation marks, book-title marks and brackets come in pairs. */
export const t04: Rule = {
  id: "T4",
  clause: "GB/T 15834-2011 4.8—4.15",
  asks: asks(
    "引号、书名号、括号成对使用，不交叉。",
    "Quotation marks, book-title marks and brackets come in pairs and do not cross.",
  ),
  check: ({ parts }) =>
    passagesOf(parts)
      .filter(({ isTable }) => !isTable)
      .flatMap(pairFault),
};

/** The first mark without its other half; what follows from it is not told too. */
function pairFault(passage: Passage): Fault[] {
  const open: { mark: string; index: number }[] = [];
  for (let index = 0; index < passage.text.length; index += 1) {
    const mark = passage.text[index]!;
    if (closing[mark]) open.push({ mark, index });
    else if (opening[mark] && !isApostrophe(passage.text, index)) {
      if (isNumber(passage.text, index)) continue;
      if (open.at(-1)?.mark !== opening[mark]) return [unpaired(passage, mark, index, opening[mark])];
      open.pop();
    }
  }
  const left = open[0];
  return left ? [unpaired(passage, left.mark, left.index, closing[left.mark]!)] : [];
}

const isApostrophe = (text: string, index: number) => text[index] === "’" && /[A-Za-z0-9]/.test(text[index - 1] ?? "");

/** 1） and 一） number an item. */
const isNumber = (text: string, index: number) =>
  text[index] === "）" &&
  /(?:^|[，。；：、\s])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/.test(
    text.slice(Math.max(0, index - 5), index),
  );

function unpaired(passage: Passage, mark: string, index: number, other: string): Fault {
  const around = passage.text.slice(Math.max(0, index - 6), index + 8);
  return error(
    placeIn(passage, index, index + 1),
    [`“${quoted(around)}”处的“${mark}”没有配对的“${other}”。`, `${mark} near “${quoted(around)}” has no ${other}.`],
    [`补上“${other}”，或者删去“${mark}”。`, `Add ${other} or remove ${mark}.`],
  );
}
