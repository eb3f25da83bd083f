import { POINT } from "../../geometry.ts";
import { type Colour, placeIn, type TextRun } from "../../page.ts";
import type { Drawn, FontPlan } from "../fonts/font-plan.ts";
import type { Content } from "./content.ts";
import { points, short, upward } from "./lengths.ts";

/** Thousandths of the size by which a character may stand off its place: 0.005 mm of 3号. */
const TOLERANCE = 1;

const fills: Record<Colour, string> = { black: "0 g\n", red: "1 0 0 rg\n" };

/** How the axes of a run lie, as the first numbers of a text matrix. */
const axes = { none: "1 0 0 1", clockwise: "0 -1 1 0", counterclockwise: "0 1 -1 0" } as const;

/** The text of one page; fonts, colours and spacings are named only where they change (ISO 32000-1, 9.3). */
export class TextContent {
  readonly #content: Content;
  readonly #plan: FontPlan;
  #isOpen = false;
  #fill: Colour | undefined;
  #font = "";
  #spacing = 0;
  #scale = 1;

  constructor(content: Content, plan: FontPlan) {
    this.#content = content;
    this.#plan = plan;
  }

  add(run: TextRun): void {
    if (!this.#isOpen) this.#content.put("BT\n");
    this.#isOpen = true;
    const spacing = run.glyphs ? 0 : spacingOf(run);
    this.#set(run, spacing);
    if (!this.#addShaped(run)) this.#addPlain(run, spacing);
  }

  /** Ends the text, where something else follows. */
  end(): void {
    if (this.#isOpen) this.#content.put("ET\n");
    this.#isOpen = false;
  }

  #set({ colour, stretch }: TextRun, spacing: number): void {
    if (colour !== this.#fill) this.#content.put(fills[colour]);
    if (spacing !== this.#spacing) this.#content.put(`${Math.round((spacing / POINT) * 1000) / 1000} Tc `);
    if (stretch !== this.#scale) this.#content.put(`${short(stretch * 100)} Tz `);
    [this.#fill, this.#spacing, this.#scale] = [colour, spacing, stretch];
  }

  #addPlain(run: TextRun, spacing: number): void {
    const { text, steps, size, face, stretch } = run;
    const pieces = new Pieces(this.#content, size * stretch, spacing * stretch, (...place) =>
      this.#begin(run, ...place),
    );
    for (let [index, place] = [0, 0]; index < text.length; place += 1) {
      const code = text.codePointAt(index)!;
      index += code > 0xffff ? 2 : 1;
      pieces.add(this.#plan.draw(face, code), typeof steps === "number" ? place * steps : steps[place]!, 0);
    }
    pieces.end();
  }

  /** A word that was shaped: its glyphs in their places. False where its font is not here. */
  #addShaped(run: TextRun): boolean {
    const drawn = run.glyphs?.map((glyph) => this.#plan.drawGlyph(glyph));
    if (run.glyphs === undefined || drawn === undefined || drawn.includes(undefined)) return false;
    const pieces = new Pieces(this.#content, run.size, 0, (...place) => this.#begin(run, ...place));
    let at = 0;
    for (const [index, { dx, dy, advance }] of run.glyphs.entries()) {
      pieces.add(drawn[index]!, at + dx * run.size, dy * run.size);
      at += advance * run.size;
    }
    pieces.end();
    return true;
  }

  /** A piece in this font, so far along the run and so far above its baseline. */
  #begin(run: TextRun, index: number, start: number, rise: number): void {
    const font = `/F${index} ${points(run.size)} Tf `;
    if (font !== this.#font) this.#content.put(font);
    this.#font = font;
    const { x, y } = placeIn(run, start, rise);
    this.#content.put(`${axes[run.turn ?? "none"]} ${points(x)} ${upward(y)} Tm [(`);
  }
}

/** Room between characters that makes most of them need no correction, in millimetres of the unstretched font. */
function spacingOf({ steps, size, stretch }: TextRun): number {
  const step = typeof steps === "number" ? steps : commonStep(steps);
  const spacing = step / stretch - size;
  return step > 0 && Math.abs(spacing) < size / 3 ? spacing : 0;
}

/** The first step that is followed by one as long: that of the Chinese characters of a line, or of its figures. */
function commonStep(steps: readonly number[]): number {
  for (let index = 2; index < steps.length; index += 1) {
    const step = steps[index]! - steps[index - 1]!;
    if (Math.abs(step - (steps[index - 1]! - steps[index - 2]!)) < 0.002) return step;
  }
  return steps[1] ?? 0;
}

/** Begins a piece: its font, how far along the run it starts, how far above its baseline. */
type Begin = (font: number, start: number, rise: number) => void;

/** The pieces of a run that one font draws on one line, with corrections between characters (9.4.3). */
class Pieces {
  readonly #content: Content;
  /** A thousandth of the size as it is drawn. */
  readonly #unit: number;
  readonly #spread: number;
  readonly #begin: Begin;
  #font = -1;
  #rise = 0;
  /** Where the next character would come to stand by itself. */
  #at = 0;

  /** @param spread what is added after each character */
  constructor(content: Content, size: number, spread: number, begin: Begin) {
    this.#content = content;
    this.#unit = size / 1000;
    this.#spread = spread;
    this.#begin = begin;
  }

  /** @param wanted where it stands, in millimetres along the run */
  add({ font, width, glyph }: Drawn, wanted: number, rise: number): void {
    if (font !== this.#font || rise !== this.#rise) {
      this.end();
      this.#begin(font, wanted, rise);
      [this.#font, this.#rise, this.#at] = [font, rise, wanted];
    }
    const correction = Math.round((this.#at - wanted) / this.#unit);
    if (Math.abs(correction) > TOLERANCE) {
      this.#content.put(`)${correction}(`);
      this.#at -= correction * this.#unit;
    }
    this.#content.glyph(glyph);
    this.#at += width * this.#unit + this.#spread;
  }

  end(): void {
    if (this.#font >= 0) this.#content.put(")]TJ\n");
    this.#font = -1;
  }
}
