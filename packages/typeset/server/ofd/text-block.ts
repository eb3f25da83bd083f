import type { Colour, TextRun } from "../../page.ts";
import type { Ids } from "./ids.ts";
import { extent, numbers, textCode, textElement } from "./text-object.ts";
import type { Piece } from "./text-pieces.ts";

interface Line {
  x: number;
  y: number;
  width: number;
  piece: Piece;
}

/** Lines of one look that follow each other: one object with a TextCode for each (GB/T 33190-2016, 11.3). */
export class TextBlock {
  readonly #font: number;
  readonly #size: number;
  readonly #colour: Colour;
  readonly #lines: Line[] = [];

  /** @param font its number in the file */
  constructor(font: number, { size, colour }: TextRun) {
    this.#font = font;
    this.#size = size;
    this.#colour = colour;
  }

  takes(font: number, { size, colour }: TextRun): boolean {
    return font === this.#font && size === this.#size && colour === this.#colour;
  }

  add({ x, y, size }: TextRun, piece: Piece): void {
    this.#lines.push({ x: x + piece.first, y, width: piece.last - piece.first + size, piece });
  }

  object(ids: Ids): string {
    const { ascent, height } = extent(this.#size);
    let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
    for (const { x, y, width } of this.#lines) {
      left = Math.min(left, x);
      right = Math.max(right, x + width);
      top = Math.min(top, y - ascent);
      bottom = Math.max(bottom, y - ascent + height);
    }
    let codes = "";
    for (const { x, y, piece } of this.#lines) codes += textCode(x - left, y - top, piece.deltas, piece.text);
    const boundary = numbers(left, top, right - left, bottom - top);
    return textElement(ids.next(), { boundary, font: this.#font, size: this.#size, colour: this.#colour }, codes);
  }
}
