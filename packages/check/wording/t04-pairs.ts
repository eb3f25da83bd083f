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
  check: ({ parts }) => sentences(passagesOf(parts).filter(({ isTable }) => !isTable)).flatMap(pairFault),
};

/** Passages of which each goes on where the one before did not end: text taken from pages is often cut within a sentence. */
function sentences(passages: readonly Passage[]): Passage[][] {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && !/[。！？；：]\s*$/.test(before.text)) group.push(passage);
    else groups.push([passage]);
  }
  return groups;
}

/** The first mark without its other half; what follows from it is not told too. */
function pairFault(group: readonly Passage[]): Fault[] {
  const text = group.map((passage) => passage.text).join("");
  const open: { mark: string; index: number }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index]!;
    const other = opening[mark];
    if (closing[mark]) open.push({ mark, index });
    else if (other && !isApostrophe(text, index) && !isNumber(text, index)) {
      if (open.at(-1)?.mark !== other) return [unpaired(group, mark, index, other)];
      open.pop();
    }
  }
  const left = open[0];
  return left ? [unpaired(group, left.mark, left.index, closing[left.mark]!)] : [];
}

const isApostrophe = (text: string, index: number) => text[index] === "’" && /[A-Za-z0-9]/.test(text[index - 1] ?? "");

/** 1） and 一） number an item. */
const isNumber = (text: string, index: number) =>
  text[index] === "）" &&
  /(?:^|[，。；：、\s])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/.test(
    text.slice(Math.max(0, index - 5), index),
  );

function unpaired(group: readonly Passage[], mark: string, index: number, other: string): Fault {
  let start = 0;
  const own = group.find(({ text }) => {
    const isHere = index < start + text.length;
    if (!isHere) start += text.length;
    return isHere;
  });
  const at = index - start;
  const around = own?.text.slice(Math.max(0, at - 6), at + 8) ?? mark;
  return error(
    own && placeIn(own, at, at + 1),
    [`“${quoted(around)}”处的“${mark}”没有配对的“${other}”。`, `${mark} near “${quoted(around)}” has no ${other}.`],
    [`补上“${other}”，或者删去“${mark}”。`, `Add ${other} or remove ${mark}.`],
  );
}
