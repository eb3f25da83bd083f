import type { Drawn } from "../fonts/font-plan.ts";

/** Thousandths of the size by which a character may stand off its place: 0.005 mm of 3号. */
const TOLERANCE = 1;

/** A piece of a run that one font draws on one line. */
export interface Piece {
  font: number;
  /** Offset of its first character from the run's. */
  start: number;
  /** How far it stands above the baseline. */
  rise: number;
  /** Numbers of glyphs, with corrections between them (ISO 32000-1, 9.4.3). */
  shown: string;
}

/** The pieces of a run while its characters are collected; lengths in millimetres along the run. */
export class Pieces {
  readonly #pieces: Piece[] = [];
  /** A thousandth of the size as it is drawn. */
  readonly #unit: number;
  readonly #spread: number;
  #font = -1;
  #start = 0;
  #rise = 0;
  #shown = "";
  /** Where the next character would come to stand by itself. */
  #at = 0;

  /** @param spread what is added after each character */
  constructor(size: number, spread: number) {
    this.#unit = size / 1000;
    this.#spread = spread;
  }

  add(drawn: Drawn, wanted: number, rise: number): void {
    if (drawn.font !== this.#font || rise !== this.#rise) {
      this.#close();
      [this.#font, this.#start, this.#rise] = [drawn.font, wanted, rise];
      this.#at = wanted;
    }
    const correction = Math.round((this.#at - wanted) / this.#unit);
    if (Math.abs(correction) > TOLERANCE) {
      this.#shown += `>${correction}<`;
      this.#at -= correction * this.#unit;
    }
    this.#shown += drawn.hex;
    this.#at += drawn.width * this.#unit + this.#spread;
  }

  finish(): Piece[] {
    this.#close();
    return this.#pieces;
  }

  #close(): void {
    if (this.#font >= 0)
      this.#pieces.push({ font: this.#font, start: this.#start, rise: this.#rise, shown: this.#shown });
    this.#shown = "";
  }
}
