import { ASCENT } from "../../geometry.ts";
import type { Mark, Page, Picture, Rule, TextRun } from "../../page.ts";
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
  let objects = "";
  for (const piece of piecesOf(run, plan)) objects += textObject(run, piece, resources, ids);
  return objects;
}

function textObject(run: TextRun, piece: Piece, resources: Resources, ids: Ids): string {
  const { size, stretch, x, y, colour } = run;
  const ascent = ASCENT * size;
  const width = piece.last - piece.first + size;
  const boundary = `${number(x + piece.first)} ${number(y - ascent)} ${number(width)} ${number(size * 1.2)}`;
  const narrow = stretch === 1 ? "" : ` CTM="${number(stretch)} 0 0 1 0 0"`;
  const fill = colour === "red" ? '<ofd:FillColor Value="255 0 0"/>' : "";
  return (
    `<ofd:TextObject ID="${ids.next()}" Boundary="${boundary}" Font="${resources.font(piece.font)}" Size="${number(size)}"${narrow}>` +
    `${fill}<ofd:TextCode X="0" Y="${number(ascent)}"${piece.deltas.attribute()}>${escaped(piece.text)}</ofd:TextCode></ofd:TextObject>`
  );
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
