import type { Face } from "@tz/typeset";
import { type Line, tight } from "../model/lines.ts";
import type { Run } from "../model/model.ts";
import { faceNames, isWrongFace } from "./fonts.ts";
import { asks, error, type Fault, placeOf, quoted, type Rule } from "./rule.ts";
import { withoutCaptions } from "./text-lines.ts";

const levels: readonly [RegExp, Face][] = [
  [/^[一二三四五六七八九十]{1,3}、/, "black"],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]/, "script"],
  [/^\d{1,2}[.．](?!\d)/, "body"],
  [/^[（(]\d{1,2}[）)]/, "body"],
];

/** F8: 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋; running text in 仿宋. */
export const f08: Rule = {
  id: "F8",
  clause: "GB/T 9704-2012 7.3.3、5.2.2",
  asks: asks(
    "正文用3号仿宋体字；第一层用黑体字，第二层用楷体字，第三层和第四层用仿宋体字。",
    "Text in FangSong; the first level in HeiTi, the second in KaiTi, the third and fourth in FangSong.",
  ),
  check({ parts }) {
    const found = parts.body.flatMap(({ lines, text }) => headingFault(lines[0]!, tight(text)));
    return [...found, ...textFault(withoutCaptions(parts.body.flatMap(({ lines }) => lines)))];
  },
};

function headingFault(line: Line, text: string): Fault[] {
  const wanted = levels.find(([pattern]) => pattern.test(text))?.[1];
  const run = wanted && firstWords(line);
  if (!wanted || !run || !isWrongFace(run.face, wanted)) return [];
  const [zh, en] = faceNames[wanted];
  const used = run.face === "other" ? `“${run.font}”` : faceNames[run.face][0];
  return [
    error(
      placeOf(line),
      [`层次标题“${quoted(line.text)}”用的是${used}。`, `The heading “${quoted(line.text)}” is in another face.`],
      [`改为3号${zh}。`, `Set it in ${en}.`],
    ),
  ];
}

/** The run of the words after the number; the number alone may stand in another font. */
const firstWords = ({ runs }: Line): Run | undefined => runs.find(({ text }) => /\p{Script=Han}/u.test(text));

/** Most of the text in a face that is none of the three. */
function textFault(lines: readonly Line[]): Fault[] {
  const plain = lines.filter(
    ({ text }) => !levels.some(([pattern]) => pattern.test(tight(text))) && /\p{Script=Han}{4}/u.test(text),
  );
  const wrong = plain.filter(({ face }) => isWrongFace(face, "body"));
  const [first] = wrong;
  if (!first) return [];
  const used = first.face === "other" ? `“${first.font}”` : faceNames[first.face][0];
  if (wrong.length === 1 && plain.length > 3 && first.text.length < 30 && first.face !== "other") return [];
  return [
    error(
      placeOf(first),
      [
        `正文“${quoted(first.text)}”等 ${wrong.length} 行用的是${used}。`,
        `${wrong.length} lines of text are in another face.`,
      ],
      ["改为3号仿宋。", "Set them in FangSong, size 3."],
    ),
  ];
}
