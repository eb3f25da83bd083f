import type { Face } from "./page.ts";
import type { Shape } from "./text/mongolian.ts";

const FIRST = 32;
const LAST = 126;

/** Widths of the characters U+0020 to U+007E in em, of every face; Chinese characters are one em in all. */
export interface Metrics extends Record<Face, readonly number[]> {
  /** Words of traditional Mongolian; without it their letters stand unjoined, half an em each. */
  shape?: Shape | undefined;
}

/** Half an em each, as 仿宋, 黑体 and 楷体 of Chinese systems have them: the layout without any font at hand. */
const halves = Array.from({ length: LAST - FIRST + 1 }, () => 0.5);
export const plainMetrics: Metrics = { body: halves, mark: halves, black: halves, script: halves, song: halves };

/** Latin signs that Chinese fonts draw in a full square: § ¨ ° ± · × ÷. */
const square = new Set([0xa7, 0xa8, 0xb0, 0xb1, 0xb7, 0xd7, 0xf7]);

/** Whether a code point is a letter, figure or sign of half an em or its own width. */
export function isNarrow(code: number): boolean {
  if (code < 0x2000) return !square.has(code);
  return code === 0x2013 || (code >= 0xff61 && code <= 0xffdc);
}

/** Marks that stand over or on the character before them and take no room. */
const isCombining = (code: number) =>
  (code >= 0x300 && code <= 0x36f) || (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef);

/** Width of a code point in em. */
export function widthOf(code: number, face: Face, metrics: Metrics): number {
  if (code >= FIRST && code <= LAST) return metrics[face][code - FIRST]!;
  if (isCombining(code)) return 0;
  return isNarrow(code) ? 0.55 : 1;
}
