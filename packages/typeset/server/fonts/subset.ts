import type { Font } from "./font.ts";
import { writeSfnt } from "./sfnt.ts";
import { subsetCff } from "./subset-cff.ts";
import { metricsOf, subsetTrueType } from "./subset-truetype.ts";

const TRUETYPE = 0x00010000;
const OPENTYPE = 0x4f54544f; // OTTO

/** The glyphs of one font that a file uses, in the order in which they were met; numbers are those of the subset. */
export class Subset {
  readonly font: Font;
  /** Characters of each glyph, for copying and searching. */
  readonly codes: number[] = [0];
  readonly #glyphs: number[] = [0];
  readonly #numbers = new Map<number, number>();

  constructor(font: Font) {
    this.font = font;
  }

  /**
   * The number of a character's glyph. Two characters drawn alike get two numbers, so that each is copied rightly.
   * @param shown the character whose glyph is drawn
   */
  add(code: number, shown = code): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    const number = this.#glyphs.push(this.font.glyphOf(shown)) - 1;
    this.codes.push(code);
    this.#numbers.set(code, number);
    return number;
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
    tables.set("cmap", characterMap(this.codes));
    return writeSfnt(this.font.isCff ? OPENTYPE : TRUETYPE, tables);
  }
}

/** A post table that names no glyphs. */
function plainPost(): Buffer {
  const post = Buffer.alloc(32);
  post.writeUInt32BE(0x00030000, 0);
  return post;
}

/** A cmap of format 12: a group for each character. */
function characterMap(codes: readonly number[]): Buffer {
  const pairs = codes.map((code, glyph) => ({ code, glyph })).slice(1);
  pairs.sort((one, other) => one.code - other.code);
  const table = Buffer.alloc(12 + 16 + 12 * pairs.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + 12 * pairs.length, 16);
  table.writeUInt32BE(pairs.length, 24);
  for (const [index, { code, glyph }] of pairs.entries()) {
    const at = 28 + 12 * index;
    table.writeUInt32BE(code, at);
    table.writeUInt32BE(code, at + 4);
    table.writeUInt32BE(glyph, at + 8);
  }
  return table;
}
