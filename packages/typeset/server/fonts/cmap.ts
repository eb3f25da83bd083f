import type { Bytes } from "./bytes.ts";

/** More than any font has: a damaged one must not take the machine's time. */
const MOST_CHARACTERS = 200_000;

/** Which glyph draws a code point; 0 where none does. */
export class CharacterMap {
  readonly #plane = new Uint16Array(0x10000);
  readonly #beyond = new Map<number, number>();

  constructor(file: Bytes, offset: number) {
    for (const [table, format] of subtables(file, offset)) {
      if (format === 12) this.#readGroups(file, table);
      else this.#readSegments(file, table);
    }
  }

  glyphOf(code: number): number {
    return code < 0x10000 ? this.#plane[code]! : (this.#beyond.get(code) ?? 0);
  }

  #set(code: number, glyph: number): void {
    if (code < 0x10000) this.#plane[code] = glyph;
    else this.#beyond.set(code, glyph);
  }

  #readGroups(file: Bytes, table: number): void {
    const count = Math.min(file.u32(table + 12), 200_000);
    let room = MOST_CHARACTERS;
    for (let group = 0; group < count; group += 1) {
      const at = table + 16 + 12 * group;
      const [first, last, glyph] = [file.u32(at), Math.min(file.u32(at + 4), 0x10ffff), file.u32(at + 8)];
      for (let code = first; code <= last && room > 0; code += 1, room -= 1) this.#set(code, glyph + code - first);
    }
  }

  #readSegments(file: Bytes, table: number): void {
    const count = file.u16(table + 6) / 2;
    for (let segment = 0; segment < count; segment += 1) {
      const end = table + 14 + 2 * segment;
      const start = end + 2 * count + 2;
      const range = start + 4 * count;
      const [last, first, delta, offset] = [
        file.u16(end),
        file.u16(start),
        file.u16(start + 2 * count),
        file.u16(range),
      ];
      for (let code = first; code <= last && code < 0xffff; code += 1) {
        const listed = offset === 0 ? code : file.u16(range + offset + 2 * (code - first));
        if (listed !== 0) this.#set(code, (listed + delta) & 0xffff);
      }
    }
  }
}

/** The Unicode subtables of formats 4 and 12, the widest last. */
function subtables(file: Bytes, offset: number): [number, number][] {
  const found: [number, number][] = [];
  for (let index = 0; index < Math.min(file.u16(offset + 2), 64); index += 1) {
    const at = offset + 4 + 8 * index;
    const [platform, encoding] = [file.u16(at), file.u16(at + 2)];
    const table = offset + file.u32(at + 4);
    const format = file.u16(table);
    const isUnicode = (platform === 0 && encoding !== 5) || (platform === 3 && (encoding === 1 || encoding === 10));
    if (isUnicode && (format === 4 || format === 12)) found.push([table, format]);
  }
  return found.sort(([, one], [, other]) => one - other);
}
