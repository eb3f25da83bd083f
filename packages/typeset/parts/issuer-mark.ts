import { area, INK } from "../geometry.ts";
import type { TextRun } from "../page.ts";

/** How much narrower than its room a mark is at least. */
const AIR = 6;
/** Narrower than this a character no longer looks like one: it becomes smaller instead. */
const NARROWEST = 0.6;

/** Where a mark may stand: from edge to edge of the type area, or beside a name in Mongolian. */
interface Room {
  left: number;
  right: number;
}

/**
 * 发文机关标志 of one unit on one line, centred, in red 小标宋.
 * @param top where the ink begins
 * @param height of the characters; a long name is made narrower, then smaller
 */
export function oneLineMark(text: string, top: number, height: number, room: Room = area): TextRun[] {
  const { middle, widest } = within(room);
  const count = [...text].length;
  if (count === 0) return [];
  const stretch = Math.min(1, Math.max(NARROWEST, widest / (count * height)));
  const size = Math.min(height, widest / (count * stretch));
  const step = size * stretch;
  return [redRun(text, middle - (count * step) / 2, top + INK * size, size, step, stretch)];
}

const within = ({ left, right }: Room) => ({ middle: (left + right) / 2, widest: right - left - AIR });

/**
 * 联合行文: one line for each unit, the leading one first, all of the same width; 文件 beside them, halfway up
 * (GB/T 9704-2012 7.2.4).
 */
export function jointMark(
  units: readonly string[],
  suffix: string,
  top: number,
  height: number,
  room: Room = area,
): TextRun[] {
  const { middle, widest } = within(room);
  const line = height / units.length;
  const size = line * 0.82;
  const suffixSize = suffix === "" ? 0 : Math.min(16, Math.max(size, height * 0.4));
  const suffixWidth = suffixSize * suffix.length;
  const between = suffix === "" ? 0 : size * 0.5;
  const longest = Math.max(...units.map((unit) => [...unit].length));
  const width = Math.min(longest * size, widest - suffixWidth - between);
  const stretch = Math.min(1, width / (longest * size));
  const left = middle - (width + between + suffixWidth) / 2;
  const runs = units.map((unit, index) => {
    const count = [...unit].length;
    const step = count > 1 ? (width - size * stretch) / (count - 1) : 0;
    const baseline = top + index * line + (line - size) / 2 + INK * size;
    return redRun(unit, left, baseline, size, step, stretch);
  });
  if (suffix === "") return runs;
  const baseline = top + (height - suffixSize) / 2 + INK * suffixSize;
  return [...runs, redRun(suffix, left + width + between, baseline, suffixSize, suffixSize, 1)];
}

const redRun = (text: string, x: number, y: number, size: number, steps: number, stretch: number): TextRun => ({
  kind: "text",
  text,
  x,
  y,
  size,
  face: "mark",
  colour: "red",
  steps,
  stretch,
});
