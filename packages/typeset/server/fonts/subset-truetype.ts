import type { Font } from "./font.ts";

const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;
/** Hinting, which glyphs may call. */
const kept = ["cvt ", "fpgm", "prep"];

/**
 * The tables of a TrueType font with some of its glyphs only.
 * @param glyphs of the font, in their new order; the first is 0. Parts of composed glyphs are added to it.
 */
export function subsetTrueType(font: Font, glyphs: number[]): Map<string, Buffer> {
  const outlines = outlinesOf(font, glyphs);
  const loca = Buffer.alloc(4 * (outlines.length + 1));
  let offset = 0;
  for (const [index, outline] of outlines.entries()) {
    offset += outline.length;
    loca.writeUInt32BE(offset, 4 * (index + 1));
  }
  const head = Buffer.from(font.table("head")!);
  head.writeUInt32BE(0, 8); // the checksum of the whole file, which nobody checks in an embedded font
  head.writeInt16BE(1, 50); // loca counts bytes in 32 bits
  const tables = new Map([
    ["head", head],
    ["glyf", Buffer.concat(outlines)],
    ["loca", loca],
    ...metricsOf(font, glyphs),
  ]);
  for (const tag of kept) {
    const table = font.table(tag);
    if (table) tables.set(tag, table);
  }
  return tables;
}

/** hhea, hmtx and maxp for these glyphs. */
export function metricsOf(font: Font, glyphs: readonly number[]): [string, Buffer][] {
  const hmtx = Buffer.alloc(4 * glyphs.length);
  for (const [index, glyph] of glyphs.entries()) {
    hmtx.writeUInt16BE(font.advanceOf(glyph), 4 * index);
    hmtx.writeInt16BE(font.bearingOf(glyph), 4 * index + 2);
  }
  const hhea = Buffer.from(font.table("hhea")!);
  hhea.writeUInt16BE(glyphs.length, 34);
  const maxp = Buffer.from(font.table("maxp")!);
  maxp.writeUInt16BE(glyphs.length, 4);
  return [
    ["hhea", hhea],
    ["hmtx", hmtx],
    ["maxp", maxp],
  ];
}

/** Outlines in their new order, padded to four bytes; composed ones name their parts by their new numbers. */
function outlinesOf(font: Font, glyphs: number[]): Buffer[] {
  const places = new Map(glyphs.map((glyph, index) => [glyph, index]));
  const newNumber = (glyph: number) => {
    const known = places.get(glyph);
    if (known !== undefined) return known;
    places.set(glyph, glyphs.length);
    return glyphs.push(glyph) - 1;
  };
  const outlines: Buffer[] = [];
  // Parts are added to the list while it is walked.
  for (let index = 0; index < glyphs.length; index += 1)
    outlines.push(renumbered(outlineOf(font, glyphs[index]!), newNumber));
  return outlines;
}

function outlineOf(font: Font, glyph: number): Buffer {
  const [loca, glyf] = [font.tables.get("loca"), font.tables.get("glyf")];
  if (!loca || !glyf || glyph >= font.glyphCount) return Buffer.alloc(0);
  const isLong = font.file.i16((font.tables.get("head")?.offset ?? 0) + 50) === 1;
  const at = (index: number) =>
    isLong ? font.file.u32(loca.offset + 4 * index) : 2 * font.file.u16(loca.offset + 2 * index);
  return font.file.slice(glyf.offset + at(glyph), glyf.offset + at(glyph + 1));
}

function renumbered(outline: Buffer, newNumber: (glyph: number) => number): Buffer {
  const copy = Buffer.alloc(Math.ceil(outline.length / 4) * 4);
  outline.copy(copy);
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return copy;
  for (let at = 10; at + 4 <= outline.length; ) {
    const flags = outline.readUInt16BE(at);
    copy.writeUInt16BE(newNumber(outline.readUInt16BE(at + 2)), at + 2);
    at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2);
    if (flags & HAS_SCALE) at += 2;
    else if (flags & HAS_TWO_SCALES) at += 4;
    else if (flags & HAS_MATRIX) at += 8;
    if (!(flags & MORE_COMPONENTS)) break;
  }
  return copy;
}
