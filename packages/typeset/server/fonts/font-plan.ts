import type { Face } from "../../page.ts";
import type { Glyph } from "../../text/mongolian.ts";
import { CodeTable } from "./code-table.ts";
import type { Font } from "./font.ts";
import type { FontLibrary } from "./font-library.ts";
import { Subset } from "./subset.ts";

/** 〓, which printers set for a character that they have not. */
const MISSING = 0x3013;

/** A character as it will be drawn, in one number, for there are many: by which font of the file, as which of its glyphs. */
export type Drawn = number;

export const fontOf = (drawn: Drawn): number => drawn >>> 16;
export const glyphOf = (drawn: Drawn): number => drawn & 0xffff;

/** The fonts of one file while it is written: which characters they draw. */
export class FontPlan {
  readonly subsets: Subset[] = [];
  /** Characters that no font of this machine has; 〓 stands for them, and they are copied rightly. */
  readonly missing = new Set<string>();
  readonly #library: FontLibrary;
  readonly #drawn: Record<Face, CodeTable> = {
    body: new CodeTable(),
    mark: new CodeTable(),
    black: new CodeTable(),
    script: new CodeTable(),
    song: new CodeTable(),
  };

  constructor(library: FontLibrary) {
    this.#library = library;
  }

  draw(face: Face, code: number): Drawn {
    const known = this.#drawn[face].get(code);
    if (known !== 0) return known;
    const drawn = this.#choose(face, code);
    this.#drawn[face].set(code, drawn);
    return drawn;
  }

  /** The glyphs of a shaped word; undefined where this library has not the font that shaped it. */
  drawGlyphs(glyphs: readonly Glyph[]): Drawn[] | undefined {
    const font = this.#library.mongolian?.font;
    if (font === undefined) return undefined;
    const [subset, index] = this.#subsetOf(font);
    return glyphs.map(({ id, text }) => drawnAs(index, subset.addGlyph(id, text)));
  }

  /** @throws Error when the machine has no font at all */
  #choose(face: Face, code: number): Drawn {
    const chain = this.#library.chain(face);
    const [first] = chain;
    if (first === undefined) throw new Error("no Chinese font on this machine");
    const font = chain.find((one) => one.glyphOf(code) !== 0);
    if (font) return this.#add(font, code, code);
    this.missing.add(String.fromCodePoint(code));
    return this.#add(chain.find((one) => one.glyphOf(MISSING) !== 0) ?? first, code, MISSING);
  }

  #add(font: Font, code: number, shown: number): Drawn {
    const [subset, index] = this.#subsetOf(font);
    return drawnAs(index, subset.add(code, shown));
  }

  #subsetOf(font: Font): readonly [Subset, number] {
    const index = this.subsets.findIndex((subset) => subset.font === font);
    const known = this.subsets[index];
    if (known) return [known, index];
    const subset = new Subset(font);
    return [subset, this.subsets.push(subset) - 1];
  }
}

const drawnAs = (font: number, glyph: number): Drawn => (font << 16) | glyph;
