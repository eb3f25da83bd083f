import { constants, type ZlibOptions } from "node:zlib";

/** TrueType outlines hardly repeat: searching for what does would save 17 % more and take twice as long. */
const outlines: ZlibOptions = { level: 1, strategy: constants.Z_RLE };
/** Short pieces need no window of 32 kB: making it ready takes longer than packing them. */
const short: ZlibOptions = { level: 3, windowBits: 12, memLevel: 5 };
const long: ZlibOptions = { level: 1 };

/** How to pack a piece of a file quickly: the outlines of a font, or so many bytes of anything else. */
export const packing = (piece: number | "outlines"): ZlibOptions => {
  if (piece === "outlines") return outlines;
  return piece < 32_768 ? short : long;
};
