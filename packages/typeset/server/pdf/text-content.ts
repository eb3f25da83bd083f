import { POINT } from "../../geometry.ts";
import { type Colour, placeIn, placeOf, type TextRun } from "../../page.ts";
import type { Drawn, FontPlan } from "../fonts/font-plan.ts";
import type { Content } from "./content.ts";
import { points, short, upward } from "./lengths.ts";

/** Thousandths of the size by which a character may stand off its place: 0.005 mm of 3号. */
const TOLERANCE = 1;

const fills: Record<Colour, string> = { black: "0 g\n", red: "1 0 0 rg\n" };

const END = ")]TJ\n";

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
  /** The characters of the run that is written: how they are drawn, how far along it they stand, and above its baseline. */
  readonly #drawn: Drawn[] = [];
  readonly #along: number[] = [];
  readonly #above: number[] = [];
  #count = 0;

  constructor(content: Content, plan: FontPlan) {
    this.#content = content;
    this.#plan = plan;
  }

  add(run: TextRun): void {
    if (!this.#isOpen) this.#content.put("BT\n");
    this.#isOpen = true;
    const isShaped = this.#placeGlyphs(run);
    if (!isShaped) this.#placeCharacters(run);
    const spacing = isShaped ? 0 : spacingOf(run);
    this.#set(run, spacing);
    this.#write(run, spacing);
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

  /** Every character of a run with its place. */
  #placeCharacters({ text, steps, face }: TextRun): void {
    this.#count = 0;
    for (let index = 0; index < text.length; ) {
      const code = text.codePointAt(index)!;
      index += code > 0xffff ? 2 : 1;
      this.#place(this.#plan.draw(face, code), placeOf(steps, this.#count), 0);
    }
  }

  /** The glyphs of a word that was shaped, with their places. False where its font is not here. */
  #placeGlyphs({ glyphs = [], size }: TextRun): boolean {
    this.#count = 0;
    let at = 0;
    for (const glyph of glyphs) {
      const drawn = this.#plan.drawGlyph(glyph);
      if (drawn === undefined) return false;
      this.#place(drawn, at + glyph.dx * size, glyph.dy * size);
      at += glyph.advance * size;
    }
    return glyphs.length > 0;
  }

  #place(drawn: Drawn, along: number, above: number): void {
    this.#drawn[this.#count] = drawn;
    this.#along[this.#count] = along;
    this.#above[this.#count] = above;
    this.#count += 1;
  }

  /**
   * Writes what was placed: a string for all that one font draws on one line, with corrections between characters (9.4.3).
   * @param spacing what is added after each character
   */
  #write(run: TextRun, spacing: number): void {
    const unit = (run.size * run.stretch) / 1000;
    const spread = spacing * run.stretch;
    let font = -1;
    let above = 0;
    let at = 0;
    for (let index = 0; index < this.#count; index += 1) {
      const drawn = this.#drawn[index]!;
      const wanted = this.#along[index]!;
      if (drawn.font !== font || this.#above[index] !== above) {
        if (font >= 0) this.#content.put(END);
        font = drawn.font;
        above = this.#above[index]!;
        at = wanted;
        this.#begin(run, font, wanted, above);
      }
      // From where the character would stand by itself, in thousandths of the size as it is drawn.
      const correction = Math.round((at - wanted) / unit);
      if (correction > TOLERANCE || correction < -TOLERANCE) {
        this.#content.put(`)${correction}(`);
        at -= correction * unit;
      }
      this.#content.glyph(drawn.glyph);
      at += drawn.width * unit + spread;
    }
    if (font >= 0) this.#content.put(END);
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
