import { asks, type Fault, hint, quoted, type Rule } from "../rules/rule.ts";
import { confusions } from "./confusions.ts";
import { type Passage, passagesOf, placeIn } from "./text.ts";

/** T6: words that are easily mistyped. */
export const t06: Rule = {
  id: "T6",
  clause: "条例第十九条（五）、第二十条（四）",
  asks: asks("文字、数字准确，用词规范。", "Words and figures are right."),
  check: ({ parts }) => passagesOf(parts).flatMap((passage) => [...wordFaults(passage), ...doubledFaults(passage)]),
};

function wordFaults(passage: Passage): Fault[] {
  return confusions.flatMap(([wrong, right, except]) => {
    const found: Fault[] = [];
    for (let at = passage.text.indexOf(wrong); at !== -1; at = passage.text.indexOf(wrong, at + wrong.length)) {
      const around = passage.text.slice(Math.max(0, at - 3), at + wrong.length + 3);
      if (except?.test(around)) continue;
      found.push(
        hint(
          placeIn(passage, at, at + wrong.length),
          [`“${quoted(around)}”中的“${wrong}”疑有误。`, `“${wrong}” in “${quoted(around)}” looks mistyped.`],
          [`应为“${right}”。`, `Write ${right}.`],
        ),
      );
    }
    return found;
  });
}

/** Function words that are never doubled on purpose. */
const doubled = /(的的|了了|在在|和和|是是|与与|为为|对对|将将|及及|等等等|于于|并并|各各|由由|把把|被被)/gu;
const usual =
  /目的的|受了了|为了了解|了了解|明了了|末了了|对于于|等等|对对碰|对对方|将将军|和和气气|和和美美|由由此|在在建|在在校|在在线|在在岗|为为民|及及时|是是非|的的确|的的士|并并非|并并网|与与会|与与时|被被告|各各单位/u;

function doubledFaults(passage: Passage): Fault[] {
  return [...passage.text.matchAll(doubled)].flatMap((match) => {
    const around = passage.text.slice(Math.max(0, match.index - 2), match.index + match[0].length + 2);
    if (usual.test(around)) return [];
    return [
      hint(
        placeIn(passage, match.index, match.index + match[0].length),
        [`“${quoted(around)}”中“${match[0]}”重复。`, `“${match[0]}” is doubled.`],
        [`删去多余的“${match[0].slice(1)}”。`, "Remove one of them."],
      ),
    ];
  });
}
