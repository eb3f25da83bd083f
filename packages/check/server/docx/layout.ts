import { area, POINT } from "@tz/typeset";
import type { Sheet, Spot } from "../../model/model.ts";
import { Canvas, inkOfWord, WIDTH } from "./canvas.ts";
import { type Character, charactersOf, linesOf, runsOf, SIZE } from "./characters.ts";
import type { Block, Shape, TextParagraph } from "./paragraphs.ts";

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

/** Height of a line of Chinese type against its size. */
const NATURAL = 1.16;
/** Of a row of a table against the size of its text. */
const ROW = 1.4;
const most = { cells: 60, paragraphs: 200 };

/** Where a line stands between the edges of the type area, in points. */
interface Edges {
  left: number;
  right: number;
}

/** Sets the blocks one under the other in the type area of the standard, as a word processor would about do. */
export class Layout {
  readonly #page: PageSet;
  readonly #canvas: Canvas;
  #paragraphs = 0;
  #tables = 0;
  /** Where what is being set stands in the file. */
  #spot: Spot | undefined;

  constructor(page: PageSet) {
    this.#page = page;
    this.#canvas = new Canvas(page);
  }

  place(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (this.#canvas.isFull) return;
      if (block.kind === "paragraph") this.#counted(block);
      else this.#table(block.rows);
    }
  }

  sheets = (): Sheet[] => this.#canvas.sheets();

  #counted(paragraph: TextParagraph): void {
    if (paragraph.pieces.some(({ text }) => text.trim() !== "")) this.#paragraphs += 1;
    this.#spot = { paragraph: this.#paragraphs };
    this.#paragraph(paragraph);
  }

  #paragraph(paragraph: TextParagraph): void {
    const { look, pieces, shapes } = paragraph;
    const canvas = this.#canvas;
    if (paragraph.breaksPage) canvas.turn();
    canvas.y += look.before ?? 0;
    const top = canvas.y;
    const size = pieces[0]?.look.size ?? SIZE;
    const left = look.leftCharacters === undefined ? (look.left ?? 0) : look.leftCharacters * size;
    const first = look.firstCharacters === undefined ? (look.first ?? 0) : look.firstCharacters * size;
    const right = look.right ?? 0;
    const room = WIDTH - left - right;
    this.#lines(paragraph, linesOf(charactersOf(pieces, this.#page.charSpace), room - first, room), {
      first: { left: left + first, right },
      rest: { left, right },
    });
    if (pieces.length === 0) canvas.advance(this.#heightOf(size, paragraph));
    this.#border(paragraph, top, { left, right });
    for (const shape of shapes) if (shape.isLine && shape.length > 20) this.#shape(shape);
    canvas.y += look.after ?? 0;
  }

  /** Set while they are made: a paragraph may be as long as a file. */
  #lines(
    paragraph: TextParagraph,
    lines: Generator<Character[]>,
    { first, rest }: { first: Edges; rest: Edges },
  ): void {
    let edges = first;
    let line = lines.next();
    while (!line.done && !this.#canvas.isFull) {
      const next = lines.next();
      this.#line(line.value, paragraph, edges, next.done ?? false);
      [line, edges] = [next, rest];
    }
  }

  /** Borders of a paragraph as lines across it. */
  #border({ look: { border } }: TextParagraph, top: number, { left, right }: Edges): void {
    if (!border) return;
    const at = border.edge === "bottom" ? this.#canvas.y : top;
    this.#canvas.rule(left, WIDTH - right, border.colour, border.width, at);
    if (border.double) this.#canvas.rule(left, WIDTH - right, border.colour, border.width / 2, at + 2);
  }

  #shape({ length, colour, at }: Shape): void {
    if (!at) {
      this.#canvas.rule(0, Math.min(length, WIDTH), colour, 1);
      return;
    }
    const [x, y, width] = [at.x * POINT, at.y * POINT, at.thickness * POINT];
    this.#canvas.stroke({ x1: x, x2: x + length * POINT, y1: y, y2: y, width, ink: inkOfWord(colour) });
  }

  #heightOf(size: number, { look }: Pick<TextParagraph, "look">): number {
    const natural = size * NATURAL;
    if (look.lineRule === "exact") return look.line ?? natural;
    if (look.lineRule === "atLeast") return Math.max(natural, look.line ?? 0);
    const pitch = this.#page.linePitch;
    const single = pitch ? Math.ceil(natural / pitch - 0.01) * pitch : natural * 1.12;
    return single * (look.line ?? 1);
  }

  #line(line: readonly Character[], paragraph: TextParagraph, { left, right }: Edges, isLast: boolean): void {
    const size = line.reduce((most, { look }) => Math.max(most, look.size ?? SIZE), 1);
    const height = this.#heightOf(size, paragraph);
    this.#canvas.advance(height);
    const width = line.reduce((sum, character) => sum + character.width, 0);
    const room = WIDTH - left - right - width;
    const { alignment } = paragraph.look;
    const tabs = line.filter(({ text }) => text === "\t").length;
    const isJustified =
      !isLast && tabs === 0 && /^(both|distribute|start|left)?$/.test(alignment ?? "both") && room > 0 && room < 40;
    const spread = isJustified ? room / Math.max(1, line.length - 1) : 0;
    const indent = alignment === "center" ? room / 2 : /^(right|end)$/.test(alignment ?? "") ? room : 0;
    const baseline = this.#canvas.y - (height - size) / 2 - 0.12 * size;
    let x = left + (tabs === 0 ? Math.max(0, indent) : 0);
    for (const run of runsOf(line)) {
      // What stands after a tab mostly stands at the right: number and signer, office and date.
      const jump = run[0]?.text === "\t" ? Math.max(0, room) / tabs : 0;
      const own = run.reduce((sum, character) => sum + character.width + spread, jump);
      this.#canvas.write(run, x, baseline, own - spread, this.#spot);
      x += own;
    }
  }

  #table(rows: readonly TextParagraph[][][]): void {
    this.#tables += 1;
    for (const [index, row] of rows.entries()) this.#row(row, index + 1);
  }

  /** Cells beside each other, each with its edges, so that their text counts as a table's. */
  #row(cells: readonly TextParagraph[][], row: number): void {
    const width = WIDTH / Math.max(1, cells.length);
    const height = ROW * SIZE * cells.reduce((most, cell) => Math.max(most, cell.length), 1);
    this.#canvas.advance(height);
    const top = this.#canvas.y - height;
    cells.slice(0, most.cells).forEach((cell, index) => {
      this.#edge(index * width, top);
      this.#spot = { table: this.#tables, row, cell: index + 1 };
      this.#cell(cell, index * width, width, top);
    });
    this.#edge(WIDTH, top);
  }

  #cell(cell: readonly TextParagraph[], x: number, width: number, top: number): void {
    cell.slice(0, most.paragraphs).forEach(({ pieces }, line) => {
      const characters = [...charactersOf(pieces, this.#page.charSpace)];
      const baseline = top + ROW * SIZE * (line + 0.75);
      const length = Math.min(width - 4, characters.length * SIZE);
      if (characters.length > 0) this.#canvas.write(characters, x + 2, baseline, length, this.#spot);
    });
  }

  #edge(at: number, top: number): void {
    const x = area.left + at * POINT;
    const [y1, y2] = [area.top + top * POINT, area.top + this.#canvas.y * POINT];
    this.#canvas.stroke({ x1: x, x2: x, y1, y2, width: 0.2, ink: "black" });
  }
}
