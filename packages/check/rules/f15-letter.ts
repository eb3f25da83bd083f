import { sheet as a4 } from "@tz/typeset";
import { isLevel, lengthOf } from "../parts/read-head.ts";
import { strokePlace } from "./f04-red-line.ts";
import { asks, error, type Fault, type Judged, mm, placeOf, type Rule } from "./rule.ts";

/** F15: a letter's mark and double lines. */
export const f15: Rule = {
  id: "F15",
  clause: "GB/T 9704-2012 10.1",
  asks: asks(
    "信函格式：发文机关标志上边缘至上页边 30 mm；标志下 4 mm 处印一条红色双线（上粗下细），距下页边 20 mm 处印一条红色双线（上细下粗），线长均为 170 mm，居中排布。",
    "A letter: mark 30 mm from the upper edge; a red double line 4 mm under it (thick over thin) and one 20 mm from the foot (thin over thick), both 170 mm long.",
  ),
  check(judged) {
    if (judged.parts.form !== "letter" || !judged.isDrawn) return [];
    return [...markFault(judged), ...lineFaults(judged)];
  },
};

/** Ink begins a little below the square. */
const INK = 0.85;
const MARK = 30;

function markFault({ parts: { mark } }: Judged): Fault[] {
  const line = mark[0];
  if (!line) return [];
  const top = line.y - INK * line.size;
  if (Math.abs(top - MARK) <= 2) return [];
  return [
    error(
      placeOf(line),
      [`发文机关标志上边缘距上页边 ${mm(top)}。`, `The mark begins ${mm(top)} from the edge.`],
      ["改为 30 mm。", "Make it 30 mm."],
    ),
  ];
}

function lineFaults({ parts: { redLines } }: Judged): Fault[] {
  const upper = redLines.filter((line) => isLevel(line) && line.y1 < a4.height / 2);
  const lower = redLines.filter((line) => isLevel(line) && line.y1 >= a4.height / 2);
  const found: Fault[] = [];
  const wrong = redLines.find((line) => Math.abs(lengthOf(line) - 170) > 1.5);
  if (wrong)
    found.push(
      error(
        strokePlace(wrong, 0),
        [`红色双线长 ${mm(lengthOf(wrong))}。`, `A double line is ${mm(lengthOf(wrong))} long.`],
        ["改为 170 mm，居中排布。", "Make it 170 mm, centred."],
      ),
    );
  if (upper.length !== 2 || lower.length !== 2)
    found.push(
      error(
        undefined,
        ["信函首页的两条红色双线不全。", "The two double lines of a letter are not complete."],
        ["标志下印上粗下细、距下页边 20 mm 处印上细下粗的红色双线。", "Draw both double lines."],
      ),
    );
  if (upper.length === 2 && upper[0]!.width <= upper[1]!.width)
    found.push(
      error(
        strokePlace(upper[0]!, 0),
        ["上面的红色双线不是上粗下细。", "The upper double line is not thick over thin."],
        ["改为上粗下细。", "Make it thick over thin."],
      ),
    );
  if (lower.length === 2) found.push(...footFaults(lower[0]!, lower[1]!));
  return found;
}

function footFaults(first: { width: number }, last: Parameters<typeof strokePlace>[0]): Fault[] {
  const distance = a4.height - last.y1 - last.width / 2;
  const found: Fault[] = [];
  if (first.width >= last.width)
    found.push(
      error(
        strokePlace(last, 0),
        ["下面的红色双线不是上细下粗。", "The lower double line is not thin over thick."],
        ["改为上细下粗。", "Make it thin over thick."],
      ),
    );
  if (Math.abs(distance - 20) > 1.5)
    found.push(
      error(
        strokePlace(last, 0),
        [`下面的红色双线距下页边 ${mm(distance)}。`, `The lower double line stands ${mm(distance)} from the foot.`],
        ["改为 20 mm。", "Make it 20 mm."],
      ),
    );
  return found;
}
