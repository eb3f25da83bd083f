import { documentNumber } from "../parts/patterns.ts";
import { asks, type Fault, hint, type Rule } from "../rules/rule.ts";
import { type Passage, passagesOf, placeIn } from "./text.ts";

/** What looks like a cited number: a code in Chinese, a year in brackets of any kind, a number. */
const candidate = /\p{Script=Han}{2,12}[[［(（【〔]\d{2,4}[\]］)）】〕]\s*第?\s*\d+\s*号/gu;

/** T5: numbers of cited documents are written as the standard has them. */
export const t05: Rule = {
  id: "T5",
  clause: "GB/T 9704-2012 7.2.5",
  asks: asks(
    "引用公文先引标题，后引发文字号，年份用六角括号“〔〕”括入。",
    "A cited document's number has its year in 〔〕.",
  ),
  check: ({ parts }) => passagesOf(parts).flatMap(numberFaults),
};

function numberFaults(passage: Passage): Fault[] {
  return [...passage.text.matchAll(candidate)].flatMap((match) => {
    const [text] = match;
    if (documentNumber.test(text)) return [];
    return [
      hint(
        placeIn(passage, match.index, match.index + text.length),
        [`引用的发文字号“${text}”不规范。`, `The cited number ${text} is not in the standard form.`],
        ["写成“×政发〔2026〕1号”的样式，用六角括号〔〕。", "Write ×政发〔2026〕1号."],
      ),
    ];
  });
}
