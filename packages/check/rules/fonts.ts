import type { Line } from "../model/lines.ts";
import type { Typeface } from "../model/model.ts";
import { error, type Fault, placeOf, quoted } from "./rule.ts";

export const faceNames: Record<Typeface, readonly [zh: string, en: string]> = {
  body: ["仿宋", "FangSong"],
  mark: ["小标宋", "XiaoBiaoSong"],
  black: ["黑体", "HeiTi"],
  script: ["楷体", "KaiTi"],
  song: ["宋体", "SongTi"],
  substitute: ["代用字体", "a font that stands in"],
  other: ["其他字体", "another font"],
};

/** Whether a face can be told: free fonts stand in for any of them. */
export const isWrongFace = (actual: Typeface, wanted: Typeface) => actual !== wanted && actual !== "substitute";

/** The first of these lines whose face is another, as a fault of the whole element. */
export function faceFault(name: readonly [string, string], lines: readonly Line[], wanted: Typeface): Fault[] {
  const line = lines.find(({ face, text }) => isWrongFace(face, wanted) && /\p{Script=Han}/u.test(text));
  if (!line) return [];
  const [zh, en] = faceNames[wanted];
  const used = line.face === "other" ? [`“${line.font}”`, line.font] : faceNames[line.face];
  return [
    error(
      placeOf(line),
      [`${name[0]}“${quoted(line.text)}”用的是${used[0]}。`, `${name[1]} “${quoted(line.text)}” is set in ${used[1]}.`],
      [`改为${zh}。`, `Set it in ${en}.`],
    ),
  ];
}
