import { constants, type ZlibOptions } from "node:zlib";

/** TrueType outlines hardly repeat: searching for what does would save 17 % more and take twice as long. */
const outlines: ZlibOptions = { level: 1, strategy: constants.Z_RLE };
/** Short pieces need no window of 32 kB: making it ready takes longer than packing them. */
const short: ZlibOptions = { level: 3, windowBits: 12, memLevel: 5, chunkSize: 4096 };
const long: ZlibOptions = { level: 1 };

/** More than a page of nothing but text. */
const LONGEST_PAGE = 6144;

/**
 * Whether a page is worth packing: the characters of a page of text hardly repeat, so that it would save a kilobyte for a
 * fifth of the time of the whole file; the lines of its tables say the same again and again.
 */
export const isWorthPacking = ({ length }: Buffer): boolean => length > LONGEST_PAGE;

/** How to pack a piece of a file quickly: the outlines of a font, or so many bytes of anything else. */
export const packing = (piece: number | "outlines"): ZlibOptions => {
  if (piece === "outlines") return outlines;
  return piece < 32_768 ? short : long;
};
