import { POINT } from "../../geometry.ts";
import { type Colour, placeIn, placeOf, type TextRun } from "../../page.ts";
import { type Drawn, type FontPlan, fontOf, glyphOf } from "../fonts/font-plan.ts";
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

  constructor(content: Content, plan: FontPlan) {
    this.#content = content;
    this.#plan = plan;
  }

  add(run: TextRun): void {
    if (!this.#isOpen) this.#content.put("BT\n");
    this.#isOpen = true;
    const shaped = run.glyphs && this.#plan.drawGlyphs(run.glyphs);
    const spacing = shaped ? 0 : spacingOf(run);
    this.#set(run, spacing);
    if (shaped) this.#writeGlyphs(run, shaped);
    else this.#writeCharacters(run, spacing);
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

  /**
   * A string for all that one font draws, with corrections between characters (9.4.3).
   * @param spacing what is added after each character
   */
  #writeCharacters(run: TextRun, spacing: number): void {
    const { text, steps, face } = run;
    const unit = (run.size * run.stretch) / 1000;
    const spread = spacing * run.stretch;
    const tolerance = (TOLERANCE + 0.5) * unit;
    let font = -1;
    let widths: readonly number[] = [];
    // Where the next character would stand by itself.
    let at = 0;
    for (let index = 0, count = 0; index < text.length; count += 1) {
      const code = text.codePointAt(index)!;
      index += code > 0xffff ? 2 : 1;
      const drawn = this.#plan.draw(face, code);
      const wanted = placeOf(steps, count);
      if (fontOf(drawn) !== font) {
        if (font >= 0) this.#content.put(END);
        font = fontOf(drawn);
        widths = this.#plan.subsets[font]!.widths;
        at = wanted;
        this.#begin(run, font, wanted, 0);
      } else if (at - wanted > tolerance || wanted - at > tolerance) at -= this.#correct(at - wanted, unit);
      this.#content.glyph(glyphOf(drawn));
      at += widths[glyphOf(drawn)]! * unit + spread;
    }
    if (font >= 0) this.#content.put(END);
  }

  /** The glyphs of a word that was shaped: a string for all that stand on one line. */
  #writeGlyphs(run: TextRun, shaped: readonly Drawn[]): void {
    const unit = run.size / 1000;
    let above: number | undefined;
    let [at, along] = [0, 0];
    for (const [index, { dx, dy, advance }] of run.glyphs!.entries()) {
      const drawn = shaped[index]!;
      const wanted = along + dx * run.size;
      if (dy !== above) {
        if (above !== undefined) this.#content.put(END);
        above = dy;
        at = wanted;
        this.#begin(run, fontOf(drawn), wanted, dy * run.size);
      } else if (Math.abs(at - wanted) > (TOLERANCE + 0.5) * unit) at -= this.#correct(at - wanted, unit);
      this.#content.glyph(glyphOf(drawn));
      at += this.#plan.subsets[fontOf(drawn)]!.widths[glyphOf(drawn)]! * unit;
      along += advance * run.size;
    }
    if (above !== undefined) this.#content.put(END);
  }

  /** Takes back so much, in whole thousandths of the size. @returns what was taken */
  #correct(stray: number, unit: number): number {
    const correction = Math.round(stray / unit);
    this.#content.put(`)${correction}(`);
    return correction * unit;
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
