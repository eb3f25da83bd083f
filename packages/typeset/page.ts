import type { Glyph } from "./text/mongolian.ts";

/** The typefaces of GB/T 9704-2012: 仿宋, 小标宋, 黑体, 楷体, 宋体. */
export const faces = ["body", "mark", "black", "script", "song"] as const;
export type Face = (typeof faces)[number];

/** Red of the marks and lines (Y80 % M80 % in print). */
export type Colour = "black" | "red";

/** By a quarter: Mongolian runs down a page, a wide table up. */
export type Turn = "clockwise" | "counterclockwise";

/** Characters of one face on one baseline. */
export interface TextRun {
  kind: "text";
  text: string;
  /** Origin of the first character. */
  x: number;
  /** The baseline. */
  y: number;
  /** Height of the characters. */
  size: number;
  face: Face;
  colour: Colour;
  /** From one origin to the next: the same for all, or the offset from `x` of every code point. */
  steps: number | readonly number[];
  /** Width of the characters against their height; 1 but in long issuers' marks. */
  stretch: number;
  /** The whole run about its origin. */
  turn?: Turn | undefined;
  /** What draws it, where characters change with their neighbours: one word of traditional Mongolian. */
  glyphs?: readonly Glyph[] | undefined;
}

/** How far from the origin of its run a character stands. */
export const placeOf = (steps: TextRun["steps"], index: number): number =>
  typeof steps === "number" ? index * steps : steps[index]!;

/** The point so far along a run's baseline and so far above it, on the page. */
export function placeIn({ x, y, turn }: TextRun, along: number, above = 0): { x: number; y: number } {
  if (turn === "clockwise") return { x: x + above, y: y + along };
  if (turn === "counterclockwise") return { x: x - above, y: y - along };
  return { x: x + along, y: y - above };
}

/** A straight line. */
export interface Rule {
  kind: "rule";
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  width: number;
  colour: Colour;
}

/** A picture, by its key in `Paper.pictures`. */
export interface Picture {
  kind: "picture";
  key: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Mark = TextRun | Rule | Picture;

/** Where a seal or a signer's stamp goes; nothing is drawn there. */
export interface SealPlace {
  kind: "seal" | "stamp";
  /** Which of the signatures it belongs to. */
  signature: number;
  /** The middle. */
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One side of a sheet of A4. */
export interface Page {
  marks: readonly Mark[];
  seals: readonly SealPlace[];
}

/** How many there are; where they are set only now, none of them is kept. */
export function countPages(pages: Iterable<Page>): number {
  let count = 0;
  for (const _ of pages) count += 1;
  return count;
}
