import type { Face } from "@tz/typeset";

/** The typefaces of GB/T 9704-2012; a free font that stands in for one of them; any other. */
export type Typeface = Face | "substitute" | "other";

export type Ink = "black" | "red" | "other";

/** Where text stands in a word processor's file, counted from 1: a paragraph that is not empty, or a cell of a table. */
export type Spot = { paragraph: number } | { table: number; row: number; cell: number };

/** Text on one baseline, in millimetres from the sheet's upper left corner. */
export interface Run {
  text: string;
  x: number;
  /** The baseline. */
  y: number;
  /** Height of the characters. */
  size: number;
  /** From the first origin to the end of the last character. */
  width: number;
  face: Typeface;
  /** The font as the file names it. */
  font: string;
  ink: Ink;
  /** Of a word processor's file, whose pages are only estimated. */
  spot?: Spot | undefined;
}

/** A straight line, or a bar thin enough to be one. */
export interface Stroke {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  width: number;
  ink: Ink;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A picture; `seal` where the file says that it is one. */
export interface Image extends Box {
  kind: "picture" | "seal" | "stamp";
}

/** One side of paper as it was found. */
export interface Sheet {
  width: number;
  height: number;
  runs: readonly Run[];
  strokes: readonly Stroke[];
  images: readonly Image[];
}

export const sources = ["pages", "pdf", "ofd", "docx"] as const;
export type Source = (typeof sources)[number];

/** Where across a page something stands; `outside` and `inside` change with the page. */
export type Side = "left" | "middle" | "right" | "outside" | "inside";

/** What a word processor's file declares instead of drawing it. */
export interface Declared {
  /** In millimetres. */
  margins: { top: number; right: number; bottom: number; left: number };
  /** Where odd and even pages have their number, where the file says so plainly. */
  pageNumbers?: { odd: Side | undefined; even: Side | undefined } | undefined;
}

/** A finished paper of whatever origin. */
export interface FinishedPaper {
  source: Source;
  sheets: readonly Sheet[];
  /** Of a word processor's file: places are estimated from what it declares, so only that is judged. */
  declared?: Declared | undefined;
  /** What could not be read and so was not judged. */
  notices: readonly Words[];
}

/** The same in both languages. */
export interface Words {
  zh: string;
  en: string;
}
