import { area, POINT } from "@tz/typeset";
import type { Image, Run, Sheet, Spot, Stroke } from "../../model/model.ts";
import { inkOf, typefaceOf } from "../../model/typefaces.ts";
import { limits } from "../limits.ts";
import type { Block, Piece, Shape, TextParagraph } from "./paragraphs.ts";
import type { RunLook } from "./styles.ts";

/** What the section says of its page; lengths in points. */
export interface PageSet {
  width: number;
  height: number;
  /** `linePitch` of the grid, and what it adds to each character. */
  linePitch: number | undefined;
  charSpace: number;
  /** The height of the type area, millimetres. */
  textHeight: number;
}

const SIZE = 10.5;
/** Height of a line of Chinese type against its size. */
const NATURAL = 1.16;
const WIDTH = area.width / POINT;

interface Character {
  text: string;
  look: RunLook;
  width: number;
}

/** Sets the blocks one under the other in the type area of the standard, as a word processor would about do. */
export class Layout {
  readonly #page: PageSet;
  readonly #sheets: { runs: Run[]; strokes: Stroke[]; images: Image[] }[] = [{ runs: [], strokes: [], images: [] }];
  /** From the top of the type area, in points. */
  #y = 0;
  #paragraphs = 0;
  #tables = 0;
  /** Where what is being set stands in the file. */
  #spot: Spot | undefined;

  constructor(page: PageSet) {
    this.#page = page;
  }

  place(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (this.#sheets.length > limits.pages) return;
      if (block.kind === "paragraph") this.#counted(block);
      else this.#table(block.rows);
    }
  }

  #counted(paragraph: TextParagraph): void {
    if (paragraph.pieces.some(({ text }) => text.trim() !== "")) this.#paragraphs += 1;
    this.#spot = { paragraph: this.#paragraphs };
    this.#paragraph(paragraph);
  }

  #table(rows: readonly TextParagraph[][][]): void {
    this.#tables += 1;
    for (const [index, row] of rows.entries()) this.#row(row, index + 1);
  }

  sheets(): Sheet[] {
    return this.#sheets.slice(0, limits.pages).map((sheet) => ({
      width: this.#page.width * POINT,
      height: this.#page.height * POINT,
      ...sheet,
    }));
  }

  get #sheet() {
    return this.#sheets.at(-1)!;
  }

  #paragraph(paragraph: TextParagraph): void {
    const { look, shapes } = paragraph;
    if (paragraph.breaksPage) this.#turn();
    this.#y += look.before ?? 0;
    const top = this.#y;
    const size = paragraph.pieces[0]?.look.size ?? SIZE;
    const characters = paragraph.pieces.flatMap((piece) => this.#characters(piece));
    const left = look.leftCharacters === undefined ? (look.left ?? 0) : look.leftCharacters * size;
    const first = look.firstCharacters === undefined ? (look.first ?? 0) : look.firstCharacters * size;
    const right = look.right ?? 0;
    const lines = broken(characters, WIDTH - left - right - first, WIDTH - left - right);
    lines.forEach((line, index) => {
      this.#line(line, paragraph, left + (index === 0 ? first : 0), right, index === lines.length - 1);
    });
    if (lines.length === 0) this.#advance(this.#heightOf(size, paragraph));
    this.#drawn(paragraph, top, left, right);
    for (const shape of shapes) if (shape.isLine && shape.length > 20) this.#shape(shape);
    this.#y += look.after ?? 0;
  }

  /** Borders of a paragraph as lines across it. */
  #drawn({ look: { border } }: TextParagraph, top: number, left: number, right: number): void {
    if (!border) return;
    const at = border.edge === "bottom" ? this.#y : top;
    const [from, to] = [left, WIDTH - right];
    this.#rule(from, to, border.colour, border.width, at);
    if (border.double) this.#rule(from, to, border.colour, border.width / 2, at + 2);
  }

  #shape({ length, colour, at }: Shape): void {
    if (!at) {
      this.#rule(0, Math.min(length, WIDTH), colour, 1);
      return;
    }
    const [x, y, width] = [at.x * POINT, at.y * POINT, at.thickness * POINT];
    this.#sheet.strokes.push({ x1: x, x2: x + length * POINT, y1: y, y2: y, width, ink: inkOfWord(colour) });
  }

  #rule(from: number, to: number, colour: string, width: number, at = this.#y): void {
    const y = area.top + at * POINT;
    const ink = inkOfWord(colour);
    this.#sheet.strokes.push({
      x1: area.left + from * POINT,
      x2: area.left + to * POINT,
      y1: y,
      y2: y,
      width: width * POINT,
      ink,
    });
  }

  #characters({ text, look }: Piece): Character[] {
    const size = look.size ?? SIZE;
    return [...text].map((character) => {
      const code = character.charCodeAt(0);
      const isNarrow = code < 0x2000 && !"·“”‘’…—".includes(character);
      const width = (isNarrow ? size * 0.5 : size + this.#page.charSpace) + (look.spacing ?? 0);
      return { text: character, look, width: character === "\n" ? 0 : Math.max(0, width) };
    });
  }

  #heightOf(size: number, { look }: Pick<TextParagraph, "look">): number {
    const natural = size * NATURAL;
    if (look.lineRule === "exact") return look.line ?? natural;
    if (look.lineRule === "atLeast") return Math.max(natural, look.line ?? 0);
    const pitch = this.#page.linePitch;
    const single = pitch ? Math.ceil(natural / pitch - 0.01) * pitch : natural * 1.12;
    return single * (look.line ?? 1);
  }

  #line(line: readonly Character[], paragraph: TextParagraph, left: number, right: number, isLast: boolean): void {
    const size = Math.max(...line.map(({ look }) => look.size ?? SIZE), 1);
    const height = this.#heightOf(size, paragraph);
    this.#advance(height);
    const width = line.reduce((sum, character) => sum + character.width, 0);
    const room = WIDTH - left - right - width;
    const { alignment } = paragraph.look;
    const tabs = line.filter(({ text }) => text === "\t").length;
    const isJustified =
      !isLast && tabs === 0 && /^(both|distribute|start|left)?$/.test(alignment ?? "both") && room > 0 && room < 40;
    const spread = isJustified ? room / Math.max(1, line.length - 1) : 0;
    const indent = alignment === "center" ? room / 2 : /^(right|end)$/.test(alignment ?? "") ? room : 0;
    const baseline = this.#y - (height - size) / 2 - 0.12 * size;
    let x = left + (tabs === 0 ? Math.max(0, indent) : 0);
    for (const run of runsOf(line)) {
      // What stands after a tab mostly stands at the right: number and signer, office and date.
      const jump = run[0]!.text === "\t" ? Math.max(0, room) / tabs : 0;
      const own = run.reduce((sum, character) => sum + character.width + spread, jump);
      this.#add(run, x, baseline, own - spread);
      x += own;
    }
  }

  #add(run: readonly Character[], x: number, baseline: number, width: number): void {
    const text = run.map((character) => character.text).join("");
    if (text.trim() === "") return;
    const { font = "", size = SIZE, colour = "000000" } = run[0]!.look;
    this.#sheet.runs.push({
      text,
      x: area.left + x * POINT,
      y: area.top + baseline * POINT,
      size: size * POINT,
      width: width * POINT,
      face: font === "" ? "substitute" : typefaceOf(font),
      font,
      ink: inkOfWord(colour),
      spot: this.#spot,
    });
  }

  /** Cells beside each other, each with its edges, so that their text counts as a table's. */
  #row(cells: readonly TextParagraph[][], row: number): void {
    const width = WIDTH / Math.max(1, cells.length);
    const height = 1.4 * SIZE * Math.max(1, ...cells.map((cell) => cell.length));
    this.#advance(height);
    const [top, bottom] = [area.top + (this.#y - height) * POINT, area.top + this.#y * POINT];
    cells.slice(0, 60).forEach((cell, index) => {
      const x = area.left + index * width * POINT;
      this.#sheet.strokes.push({ x1: x, x2: x, y1: top, y2: bottom, width: 0.2, ink: "black" });
      this.#spot = { table: this.#tables, row, cell: index + 1 };
      cell.slice(0, 200).forEach((paragraph, line) => {
        const characters = paragraph.pieces.flatMap((piece) => this.#characters(piece));
        const baseline = this.#y - height + 1.4 * SIZE * (line + 0.75);
        if (characters.length > 0)
          this.#add(characters, index * width + 2, baseline, Math.min(width - 4, characters.length * SIZE));
      });
    });
    const right = area.left + WIDTH * POINT;
    this.#sheet.strokes.push({ x1: right, x2: right, y1: top, y2: bottom, width: 0.2, ink: "black" });
  }

  #advance(height: number): void {
    if (this.#y + height > this.#page.textHeight / POINT + 1) this.#turn();
    this.#y += height;
  }

  #turn(): void {
    this.#sheets.push({ runs: [], strokes: [], images: [] });
    this.#y = 0;
  }
}

const noStart = /[，。、；：！？）》”’〕】]/;

/** Lines of characters; closing marks hang rather than begin a line. */
function broken(characters: readonly Character[], first: number, rest: number): Character[][] {
  const lines: Character[][] = [];
  let line: Character[] = [];
  let width = 0;
  for (const character of characters) {
    const room = lines.length === 0 ? first : rest;
    const isFull = width + character.width > Math.max(room, 20) + 1 && line.length > 0 && !noStart.test(character.text);
    if (isFull || character.text === "\n") {
      lines.push(line);
      line = [];
      width = 0;
    }
    if (character.text === "\n") continue;
    line.push(character);
    width += character.width;
  }
  return line.length > 0 ? [...lines, line] : lines;
}

/** Characters of one look that follow each other; a tab stands alone. */
function runsOf(line: readonly Character[]): Character[][] {
  const runs: Character[][] = [];
  for (const character of line) {
    const last = runs.at(-1);
    if (last && last[0]!.look === character.look && character.text !== "\t" && last[0]!.text !== "\t")
      last.push(character);
    else runs.push([character]);
  }
  return runs;
}

function inkOfWord(colour: string): Run["ink"] {
  const named: Record<string, string> = { auto: "000000", red: "FF0000", black: "000000" };
  const [, red, green, blue] =
    /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(named[colour.toLowerCase()] ?? colour) ?? [];
  if (red === undefined) return "black";
  return inkOf(Number.parseInt(red, 16), Number.parseInt(green!, 16), Number.parseInt(blue!, 16));
}
