import { CodeTable } from "../../text/code-table.ts";
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
  readonly #glyphs: number[] = [0];
  /** Numbers by code points, and of what a shaper chose by glyph and characters. */
  readonly #characters = new CodeTable<number>();
  readonly #shaped = new Map<string, number>();

  constructor(font: Font) {
    this.font = font;
  }

  /**
   * The number of a character's glyph. Two characters drawn alike get two numbers, so that each is copied rightly.
   * @param shown the character whose glyph is drawn
   */
  add(code: number, shown = code): number {
    const known = this.#characters.get(code);
    if (known !== undefined) return known;
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
    return this.#glyphs.push(glyph) - 1;
  }

  /** Advance of a glyph in thousandths of an em. */
  widthOf(number: number): number {
    return (this.font.advanceOf(this.#glyphs[number]!) * 1000) / this.font.unitsPerEm;
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
  const glyphs = new Map<number, number>();
  for (const [glyph, text] of texts.entries()) {
    const code = text.codePointAt(0) ?? 0;
    if (text.length === String.fromCodePoint(code).length && !glyphs.has(code)) glyphs.set(code, glyph);
  }
  const codes = Uint32Array.from(glyphs.keys()).sort();
  const table = Buffer.alloc(12 + 16 + 12 * codes.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + 12 * codes.length, 16);
  table.writeUInt32BE(codes.length, 24);
  for (const [index, code] of codes.entries()) {
    const at = 28 + 12 * index;
    table.writeUInt32BE(code, at);
    table.writeUInt32BE(code, at + 4);
    table.writeUInt32BE(glyphs.get(code)!, at + 8);
  }
  return table;
}
