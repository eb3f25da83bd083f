import { area, POINT } from "@tz/typeset";
import type { Image, Run, Sheet, Spot, Stroke } from "../../model/model.ts";
import { inkOf, typefaceOf } from "../../model/typefaces.ts";
import { limits } from "../limits.ts";
import { type Character, SIZE } from "./characters.ts";

/** The width of the type area, in points. */
export const WIDTH = area.width / POINT;

/** Sheets that are filled from top to bottom; what is said in points counts from the corner of the type area. */
export class Canvas {
  readonly #page: { width: number; height: number; textHeight: number };
  readonly #sheets: { runs: Run[]; strokes: Stroke[]; images: Image[] }[] = [{ runs: [], strokes: [], images: [] }];
  /** How far the sheet is filled. */
  y = 0;

  /** @param page the sheet in points, and the height of its type area in millimetres */
  constructor(page: { width: number; height: number; textHeight: number }) {
    this.#page = page;
  }

  get isFull(): boolean {
    return this.#sheets.length > limits.pages;
  }

  sheets(): Sheet[] {
    const { width, height } = this.#page;
    const size = { width: width * POINT, height: height * POINT };
    return this.#sheets.slice(0, limits.pages).map((sheet) => ({ ...size, ...sheet }));
  }

  /** Room for the next line, on the next sheet where this one has none. */
  advance(height: number): void {
    if (this.y + height > this.#page.textHeight / POINT + 1) this.turn();
    this.y += height;
  }

  turn(): void {
    this.#sheets.push({ runs: [], strokes: [], images: [] });
    this.y = 0;
  }

  /** A level line across. */
  rule(from: number, to: number, colour: string, width: number, at = this.y): void {
    const y = area.top + at * POINT;
    const [x1, x2] = [area.left + from * POINT, area.left + to * POINT];
    this.stroke({ x1, x2, y1: y, y2: y, width: width * POINT, ink: inkOfWord(colour) });
  }

  /** A line at a place of the sheet, in millimetres. */
  stroke(stroke: Stroke): void {
    this.#sheets.at(-1)?.strokes.push(stroke);
  }

  /** Characters of one look. @param spot where they stand in the file */
  write(run: readonly Character[], x: number, baseline: number, width: number, spot: Spot | undefined): void {
    const text = run.map((character) => character.text).join("");
    if (text.trim() === "") return;
    const { font = "", size = SIZE, colour = "000000" } = run[0]?.look ?? {};
    this.#sheets.at(-1)?.runs.push({
      text,
      x: area.left + x * POINT,
      y: area.top + baseline * POINT,
      size: size * POINT,
      width: width * POINT,
      face: font === "" ? "substitute" : typefaceOf(font),
      font,
      ink: inkOfWord(colour),
      spot,
    });
  }
}

/** Of a colour as Word writes it: by name or in hexadecimal figures. */
export function inkOfWord(colour: string): Run["ink"] {
  const named: Record<string, string> = { auto: "000000", red: "FF0000", black: "000000" };
  const [, ...parts] = /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(named[colour.toLowerCase()] ?? colour) ?? [];
  const [red, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16));
  return red === undefined ? "black" : inkOf(red, green, blue);
}
