import type { Face } from "@tz/typeset";
import { type IRunOptions, LineRuleType } from "docx";

/** Fonts that GB/T 9704-2012 names, as Chinese offices have them installed, and the one for Mongolian that comes with Windows. */
export const fonts = {
  mark: "方正小标宋简体",
  body: "仿宋_GB2312",
  black: "黑体",
  script: "楷体_GB2312",
  song: "宋体",
  mongolian: "Mongolian Baiti",
} as const;
export type Font = keyof typeof fonts;
/** The engine's faces have the same names. */
export const fontOf = (face: Face): Font => face;

/** Twips of a millimetre. */
export const twips = 1440 / 25.4;

/** Half points of the sizes: 2 号 = 22 pt, 3 号 = 16 pt, 4 号 = 14 pt. */
export const sizes = { two: 44, three: 32, four: 28 } as const;

/** Half points of a size in millimetres. */
export const halfPoints = (millimetres: number) => Math.round((millimetres / 25.4) * 144);

/** Red of marks and lines (Y80 % M80 % in print). */
export const red = "FF0000";

/** One character of size 3 in twips, for indents. */
export const CHARACTER = 320;

/** Width of the type area of 156 mm, in twips. */
export const AREA = 8844;

/** 22 lines a page: 28.95 pt each. At 29 pt some programs fit only 21. */
export const LINE = 579;
export const lineSpacing = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;

/** In twips: 28 characters of 16 pt stand on a line of 442.2 pt (5.2.3). */
export const TIGHTER = -5;

/** Font, size and colour of a run; Latin letters and figures take the same font. */
export function look(font: Font, size: number = sizes.three, color?: string): IRunOptions {
  const name = fonts[font];
  return {
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name },
    size,
    // Letters that are joined stay joined.
    characterSpacing: font === "mongolian" ? 0 : TIGHTER,
    ...(color && { color }),
  };
}
