/** All lengths are millimetres from the sheet's upper left corner; GB/T 9704-2012 5.1 and 5.2. */
export const sheet = { width: 210, height: 297 } as const;

/** 版心: 37 mm from the top, 28 mm from the bound edge, 156 × 225 mm. */
export const area = { left: 28, top: 37, width: 156, height: 225, right: 184, bottom: 262 } as const;

/** What a table may fill. */
export interface Frame {
  left: number;
  right: number;
  width: number;
  height: number;
}

/** The type area of a page that is read lying on its side: its upper edge is the left edge of the sheet. */
export const lying: Frame = { left: 0, right: area.height, width: area.height, height: area.width };

/** 22 lines of 28 characters fill the type area. */
export const LINES = 22;
export const CHARACTERS = 28;
export const LINE = area.height / LINES;
export const CHARACTER = area.width / CHARACTERS;

/** One point in millimetres. */
export const POINT = 25.4 / 72;

/** 2号, 3号, 4号, 小4号, 5号, 小5号. */
export const sizes = {
  two: 22 * POINT,
  three: 16 * POINT,
  four: 14 * POINT,
  smallFour: 12 * POINT,
  five: 10.5 * POINT,
  smallFive: 9 * POINT,
} as const;

/** Where the baseline lies in the square of a Chinese character, from its top. */
export const ASCENT = 0.88;

/** Where the ink of a Chinese character begins above the baseline. */
export const INK = 0.85;

/** The baseline of a line of text of this size, from the top of the line that it stands in the middle of. */
export const baselineIn = (height: number, size: number) => (height - size) / 2 + ASCENT * size;
