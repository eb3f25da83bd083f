import { type Line, tight, topOf } from "../model/lines.ts";
import type { Sheet } from "../model/model.ts";
import type { Imprint } from "./parts.ts";
import { isLevel, lengthOf } from "./read-head.ts";
import { tablesOf } from "./tables.ts";

/** A shorter line is none of the 版记. */
const SHORTEST = 100;
/** Between its first line and the text under it. */
const NEAR = 14;

const begins = /^(抄\s*送|主\s*送|分\s*送|印\s*发)\s*[：:]/;
const printed = /日\s*印\s*发$/;

/** 版记: what stands between or under the lines at the foot of the last sheet; found by its words. */
export function readImprint(lines: readonly Line[], sheets: readonly Sheet[]): Imprint {
  const known = lines.filter(({ text }) => begins.test(text) || printed.test(tight(text)));
  const sheet = known.at(-1)?.sheet;
  if (sheet === undefined) return { lines: [], strokes: [], sheet: sheets.length - 1 };
  const onSheet = known.filter((line) => line.sheet === sheet && line.y > 60);
  if (onSheet.length === 0) return { lines: [], strokes: [], sheet };
  const top = Math.min(...onSheet.map(topOf)) - NEAR;
  const tables = tablesOf(sheets[sheet]!);
  const strokes = sheets[sheet]!.strokes.filter(
    (stroke) => isLevel(stroke) && lengthOf(stroke) >= SHORTEST && stroke.y1 > top && stroke.ink === "black",
  )
    .filter(({ y1 }) => !tables.some(({ y, height }) => y1 > y - 1 && y1 < y + height + 1))
    .toSorted((one, other) => one.y1 - other.y1);
  const from = Math.min(strokes[0]?.y1 ?? Number.POSITIVE_INFINITY, ...onSheet.map(topOf)) - 0.5;
  return { lines: lines.filter((line) => line.sheet === sheet && topOf(line) > from - 1), strokes, sheet };
}
