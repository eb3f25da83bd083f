import { CodeTable } from "./code-table.ts";
import type { Font } from "./font.ts";
import { writeSfnt } from "./sfnt.ts";
import { subsetCff } from "./subset-cff.ts";
import { metricsOf, subsetTrueType } from "./subset-truetype.ts";

const TRUETYPE = 0x00010000;
const OPENTYPE = 0x4f54544f; // OTTO

/** The glyphs of one font that a file uses, in the order in which they were met; numbers are those of the subset. */
export class Subset {
  readonly font: Font;
  /** Characters of each glyph, for copying and searching; none where it goes with the one before it. */
  readonly texts: string[] = [""];
  /** Advances of its glyphs, in thousandths of an em. */
  readonly widths: number[];
  readonly #glyphs: number[] = [0];
  /** Numbers by code points, and of what a shaper chose by glyph and characters. */
  readonly #characters = new CodeTable();
  readonly #shaped = new Map<string, number>();

  constructor(font: Font) {
    this.font = font;
    this.widths = [this.#widthOf(0)];
  }

  /**
   * The number of a character's glyph. Two characters drawn alike get two numbers, so that each is copied rightly.
   * @param shown the character whose glyph is drawn
   */
  add(code: number, shown = code): number {
    const known = this.#characters.get(code);
    if (known !== 0) return known;
    const number = this.#add(this.font.glyphOf(shown), String.fromCodePoint(code));
    this.#characters.set(code, number);
    return number;
  }

  /**
   * The number of a glyph that a shaper chose.
   * @param glyph its number in the font
   * @param text the characters that it stands for
   */
  addGlyph(glyph: number, text: string): number {
    const key = `${glyph} ${text}`;
    const number = this.#shaped.get(key) ?? this.#add(glyph, text);
    this.#shaped.set(key, number);
    return number;
  }

  #add(glyph: number, text: string): number {
    this.texts.push(text);
    this.widths.push(this.#widthOf(glyph));
    return this.#glyphs.push(glyph) - 1;
  }

  /** @param glyph its number in the font */
  #widthOf(glyph: number): number {
    return (this.font.advanceOf(glyph) * 1000) / this.font.unitsPerEm;
  }

  /** The font program for a PDF: a TrueType file without names, or a bare CFF table. */
  program(): Buffer {
    if (this.font.isCff) return subsetCff(this.font, this.#glyphs);
    return writeSfnt(TRUETYPE, subsetTrueType(this.font, [...this.#glyphs]));
  }

  /** A whole font file, which finds its glyphs by character: for OFD. */
  file(): Buffer {
    const glyphs = [...this.#glyphs];
    const tables = this.font.isCff
      ? new Map([
          ["CFF ", subsetCff(this.font, glyphs)],
          ["head", this.font.table("head")!],
          ...metricsOf(this.font, glyphs),
        ])
      : subsetTrueType(this.font, glyphs);
    for (const tag of ["OS/2", "name"]) {
      const table = this.font.table(tag);
      if (table) tables.set(tag, table);
    }
    tables.set("post", plainPost());
    tables.set("cmap", characterMap(this.texts));
    return writeSfnt(this.font.isCff ? OPENTYPE : TRUETYPE, tables);
  }
}

/** A post table that names no glyphs. */
function plainPost(): Buffer {
  const post = Buffer.alloc(32);
  post.writeUInt32BE(0x00030000, 0);
  return post;
}

/** A cmap of format 12: a group for each character. Of several glyphs of a character it names the first. */
function characterMap(texts: readonly string[]): Buffer {
  const pairs = pairsOf(texts);
  const table = Buffer.alloc(12 + 16 + 12 * pairs.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + 12 * pairs.length, 16);
  table.writeUInt32BE(pairs.length, 24);
  for (let index = 0; index < pairs.length; index += 1) {
    const at = 28 + 12 * index;
    const code = Math.floor(pairs[index]! / GLYPHS);
    table.writeUInt32BE(code, at);
    table.writeUInt32BE(code, at + 4);
    table.writeUInt32BE(pairs[index]! % GLYPHS, at + 8);
  }
  return table;
}

/** More than a font can have. */
const GLYPHS = 0x10000;

/** Code points in their order with the first glyph of each, as one number: code point times GLYPHS and glyph. */
function pairsOf(texts: readonly string[]): Float64Array {
  const pairs = new Float64Array(texts.length);
  let count = 0;
  for (let glyph = 1; glyph < texts.length; glyph += 1) {
    const code = texts[glyph]!.codePointAt(0) ?? 0;
    if (texts[glyph]!.length === (code < 0x10000 ? 1 : 2)) pairs[count++] = code * GLYPHS + glyph;
  }
  const sorted = pairs.subarray(0, count).sort();
  return sorted.filter(
    (pair, index) => index === 0 || Math.floor(pair / GLYPHS) > Math.floor(sorted[index - 1]! / GLYPHS),
  );
}
