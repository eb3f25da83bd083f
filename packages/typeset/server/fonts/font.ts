import { Bytes } from "./bytes.ts";
import { CharacterMap } from "./cmap.ts";
import { namesOf } from "./names.ts";
import { type Directory, fontOffsets, readDirectory } from "./sfnt.ts";

/** A font that cannot be used; the message says why. */
export class FontError extends Error {}

/** Tables of a known shape, and how long they are at least. */
const least = [
  ["head", 54],
  ["hhea", 36],
  ["maxp", 6],
] as const;

/** One TrueType or OpenType font, read from its file. */
export class Font {
  readonly file: Bytes;
  readonly tables: Directory;
  /** For PDF and OFD, letters and figures only. */
  readonly postScriptName: string;
  readonly families: readonly string[];
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  readonly glyphCount: number;
  readonly isCff: boolean;
  readonly #map: CharacterMap;
  readonly #widths: number;
  readonly #hmtx: number;

  /** @throws FontError where it is no font, is damaged, or its maker forbids to embed it */
  constructor(buffer: Buffer, index = 0) {
    this.file = new Bytes(buffer);
    const offset = fontOffsets(this.file)[index];
    if (offset === undefined) throw new FontError("no font of this number in the file");
    this.tables = readDirectory(this.file, offset);
    for (const [tag, length] of least) if (this.#length(tag) < length) throw new FontError(`table ${tag} is cut off`);
    const [head, hhea, maxp] = [this.#offset("head"), this.#offset("hhea"), this.#offset("maxp")];
    this.isCff = this.tables.has("CFF ");
    if (!this.isCff) this.#offset("glyf");
    else if (this.file.u8(this.#offset("CFF ")) !== 1) throw new FontError("no CFF table of version 1");
    this.unitsPerEm = this.file.u16(head + 18) || 1000;
    this.box = [36, 38, 40, 42].map((at) => this.file.i16(head + at)) as [number, number, number, number];
    [this.ascent, this.descent] = [this.file.i16(hhea + 4), this.file.i16(hhea + 6)];
    this.glyphCount = this.file.u16(maxp + 4);
    this.#map = new CharacterMap(this.file, this.#offset("cmap"));
    this.#widths = this.file.u16(hhea + 34);
    this.#hmtx = this.#offset("hmtx");
    const names = namesOf(this.file, this.tables);
    this.families = names.families;
    this.postScriptName = names.postScript.replaceAll(/[^A-Za-z0-9-]/g, "") || "Font";
    if (!mayEmbed(this.file, this.tables)) throw new FontError(`${this.postScriptName} must not be embedded`);
  }

  glyphOf(code: number): number {
    return this.#map.glyphOf(code);
  }

  /** Advance of a glyph in units of the font. */
  advanceOf(glyph: number): number {
    return this.file.u16(this.#hmtx + 4 * Math.min(glyph, this.#widths - 1));
  }

  /** Left side bearing, in units of the font. */
  bearingOf(glyph: number): number {
    const at = this.#hmtx;
    const full = this.#widths;
    return this.file.i16(glyph < full ? at + 4 * glyph + 2 : at + 4 * full + 2 * (glyph - full));
  }

  /** The bytes of a table; undefined where the font has none. */
  table(tag: string): Buffer | undefined {
    const found = this.tables.get(tag);
    return found && this.file.slice(found.offset, found.offset + found.length);
  }

  #length(tag: string): number {
    return this.table(tag)?.length ?? 0;
  }

  #offset(tag: string): number {
    const found = this.tables.get(tag);
    if (found === undefined) throw new FontError(`no table ${tag}`);
    return found.offset;
  }
}

/** OS/2 fsType: restricted licences and bitmaps only must not be embedded; without the table nothing is forbidden. */
function mayEmbed(file: Bytes, tables: Directory): boolean {
  const found = tables.get("OS/2");
  if (found === undefined) return true;
  const type = file.u16(found.offset + 8);
  return (type & 0x000f) !== 2 && (type & 0x0300) === 0;
}
