import { ASCENT } from "../../geometry.ts";
import { type Mark, type Page, type Picture, placeIn, type Rule, type TextRun } from "../../page.ts";
import type { FontPlan } from "../fonts/font-plan.ts";
import type { Ids } from "./ids.ts";
import { escaped, NAMESPACE } from "./xml.ts";

/** Numbers of the fonts and pictures that the pages name. */
export interface Resources {
  font(index: number): number;
  picture(key: string): number | undefined;
}

const number = (value: number) => `${Math.round(value * 1000) / 1000}`;

/** Content.xml of a page (GB/T 33190-2016, 7.7): millimetres from the upper left corner, as the pages have them. */
export function pageContent(page: Page, plan: FontPlan, resources: Resources, ids: Ids): string {
  const layer = ids.next();
  const objects = page.marks.map((mark) => objectOf(mark, plan, resources, ids)).join("");
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<ofd:Page ${NAMESPACE}><ofd:Content>` +
    `<ofd:Layer ID="${layer}" Type="Body">${objects}</ofd:Layer></ofd:Content></ofd:Page>`
  );
}

function objectOf(mark: Mark, plan: FontPlan, resources: Resources, ids: Ids): string {
  if (mark.kind === "text") return textObjects(mark, plan, resources, ids);
  return mark.kind === "rule" ? ruleObject(mark, ids) : pictureObject(mark, resources, ids);
}

/** A piece of a run that one font draws. */
interface Piece {
  font: number;
  text: string;
  /** Offsets of its first and last character from the run's first. */
  first: number;
  last: number;
  deltas: Deltas;
}

function piecesOf({ text, steps, face, stretch }: TextRun, plan: FontPlan): Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece | undefined;
  let index = 0;
  for (const character of text) {
    const place = typeof steps === "number" ? index * steps : steps[index]!;
    const { font } = plan.draw(face, character.codePointAt(0)!);
    if (piece?.font === font) {
      piece.text += character;
      piece.last = place;
      piece.deltas.add(place / stretch);
    } else {
      piece = { font, text: character, first: place, last: place, deltas: new Deltas(place / stretch) };
      pieces.push(piece);
    }
    index += 1;
  }
  return pieces;
}

/** Thousandths of a millimetre by which a character may stand off its place. */
const TOLERANCE = 4;

/** From each character to the next (GB/T 33190-2016, 11.3); a step is repeated as long as nothing strays from its place. */
class Deltas {
  /** Where the last character stands as it is written, in thousandths of a millimetre. */
  #at: number;
  #step = 0;
  #count = 0;
  #written = "";

  constructor(first: number) {
    this.#at = Math.round(first * 1000);
  }

  add(place: number): void {
    const wanted = Math.round(place * 1000);
    if (this.#count === 0 || Math.abs(this.#at + this.#step - wanted) > TOLERANCE) {
      this.#end();
      this.#step = wanted - this.#at;
    }
    this.#count += 1;
    this.#at += this.#step;
  }

  /** `g` repeats a step. */
  #end(): void {
    if (this.#count === 0) return;
    const step = `${this.#step / 1000}`;
    this.#written += this.#count > 2 ? ` g ${this.#count} ${step}` : ` ${step}`.repeat(this.#count);
    this.#count = 0;
  }

  attribute(): string {
    this.#end();
    return this.#written === "" ? "" : ` DeltaX="${this.#written.slice(1)}"`;
  }
}

function textObjects(run: TextRun, plan: FontPlan, resources: Resources, ids: Ids): string {
  const shaped = run.glyphs && shapedObjects(run, plan, resources, ids);
  if (shaped !== undefined) return shaped;
  let objects = "";
  for (const piece of piecesOf(run, plan)) objects += textObject(run, piece, resources, ids);
  return objects;
}

function textObject(run: TextRun, piece: Piece, resources: Resources, ids: Ids): string {
  const box = boxOf(run, piece.first, 0, piece.last - piece.first + run.size);
  const code = codeOf(run, piece.deltas.attribute(), piece.text);
  return textElement(run, box, resources.font(piece.font), ids, code);
}

function textElement(run: TextRun, box: Box, font: number, ids: Ids, content: string): string {
  const matrix = run.turn || run.stretch !== 1 ? ` CTM="${matrixOf(run, box)}"` : "";
  const fill = run.colour === "red" ? '<ofd:FillColor Value="255 0 0"/>' : "";
  return (
    `<ofd:TextObject ID="${ids.next()}" Boundary="${box.boundary}" Font="${font}" Size="${number(run.size)}"${matrix}>` +
    `${fill}${content}</ofd:TextObject>`
  );
}

/** The characters with their places; a turned object is moved by its matrix instead. */
const codeOf = ({ size, turn }: TextRun, places: string, text: string) =>
  `<ofd:TextCode X="0" Y="${turn ? "0" : number(ASCENT * size)}"${places}>${escaped(text)}</ofd:TextCode>`;

/** Glyphs that stand for the same characters. */
interface Cluster {
  font: number;
  text: string;
  glyphs: number[];
  along: number;
  above: number;
  advance: number;
}

/** The clusters of a word that was shaped; undefined where its font is not here. */
function clustersOf({ glyphs = [], size }: TextRun, plan: FontPlan): Cluster[] | undefined {
  const clusters: Cluster[] = [];
  let at = 0;
  for (const glyph of glyphs) {
    const drawn = plan.drawGlyph(glyph);
    if (drawn === undefined) return undefined;
    const last = clusters.at(-1);
    const advance = glyph.advance * size;
    if (glyph.text === "" && last) {
      last.glyphs.push(drawn.glyph);
      last.advance += advance;
    } else {
      const place = { along: at + glyph.dx * size, above: glyph.dy * size };
      clusters.push({ font: drawn.font, text: glyph.text, glyphs: [drawn.glyph], ...place, advance });
    }
    at += advance;
  }
  return clusters;
}

/** An object for each cluster of a shaped word, with its glyphs by their numbers (GB/T 33190-2016, 11.4). */
function shapedObjects(run: TextRun, plan: FontPlan, resources: Resources, ids: Ids): string | undefined {
  const objects = clustersOf(run, plan)?.map(({ font, text, glyphs, along, above, advance }) => {
    const box = boxOf(run, along, above, Math.max(advance, run.size / 10));
    const count = [...text].length;
    const places = count > 1 ? ` DeltaX="${numbers(...Array<number>(count - 1).fill(0))}"` : "";
    const transform = `<ofd:CGTransform CodePosition="0" CodeCount="${count}" GlyphCount="${glyphs.length}"><ofd:Glyphs>${glyphs.join(" ")}</ofd:Glyphs></ofd:CGTransform>`;
    return textElement(run, box, resources.font(font), ids, `${transform}${codeOf(run, places, text)}`);
  });
  return objects?.join("");
}

/** What an object of text may cover, and where in it a turned one begins. */
interface Box {
  boundary: string;
  x: number;
  y: number;
}

function boxOf(run: TextRun, along: number, above: number, width: number): Box {
  const { x, y } = placeIn(run, along, above);
  const [ascent, height] = [ASCENT * run.size, run.size * 1.2];
  if (run.turn === undefined) return { boundary: numbers(x, y - ascent, width, height), x: 0, y: 0 };
  if (run.turn === "clockwise")
    return { boundary: numbers(x + ascent - height, y, height, width), x: height - ascent, y: 0 };
  return { boundary: numbers(x - ascent, y - width, height, width), x: ascent, y: width };
}

const numbers = (...values: readonly number[]) => values.map(number).join(" ");

/** The matrix of an object of text (GB/T 33190-2016, 8.2): narrowed, turned, and moved to where it begins. */
function matrixOf({ turn, stretch }: TextRun, { x, y }: Box): string {
  if (turn === undefined) return `${number(stretch)} 0 0 1 0 0`;
  return turn === "clockwise" ? numbers(0, stretch, -1, 0, x, y) : numbers(0, -stretch, 1, 0, x, y);
}

function ruleObject({ x1, y1, x2, y2, width, colour }: Rule, ids: Ids): string {
  const [left, top] = [Math.min(x1, x2) - width / 2, Math.min(y1, y2) - width / 2];
  const boundary = [left, top, Math.abs(x2 - x1) + width, Math.abs(y2 - y1) + width].map(number).join(" ");
  const stroke = colour === "red" ? "255 0 0" : "0 0 0";
  const data = `M ${number(x1 - left)} ${number(y1 - top)} L ${number(x2 - left)} ${number(y2 - top)}`;
  return (
    `<ofd:PathObject ID="${ids.next()}" Boundary="${boundary}" LineWidth="${number(width)}">` +
    `<ofd:StrokeColor Value="${stroke}"/><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
  );
}

function pictureObject({ key, x, y, width, height }: Picture, resources: Resources, ids: Ids): string {
  const resource = resources.picture(key);
  if (resource === undefined) return "";
  const boundary = [x, y, width, height].map(number).join(" ");
  const matrix = `${number(width)} 0 0 ${number(height)} 0 0`;
  return `<ofd:ImageObject ID="${ids.next()}" Boundary="${boundary}" CTM="${matrix}" ResourceID="${resource}"/>`;
}
