import { Bytes } from "./bytes.ts";
import type { Font } from "./font.ts";
import { FontError } from "./font.ts";

/** A list of byte strings in a CFF table (The Compact Font Format Specification, 5). */
export interface Index {
  count: number;
  end: number;
  get(index: number): Buffer;
}

/** An operator of a DICT with its operands, read and as they were written. */
export interface Entry {
  operator: number;
  values: readonly number[];
  raw: Buffer;
}
export type Dict = readonly Entry[];

/** What one group of glyphs shares: a private DICT and local subroutines. */
export interface FontDict {
  entries: Dict;
  priv: Dict;
  subroutines: Index;
}

export interface Cff {
  top: Dict;
  globals: Index;
  charStrings: Index;
  fontDicts: readonly FontDict[];
  /** Which of the `fontDicts` a glyph belongs to. */
  fontDictOf(glyph: number): number;
  /** Programs that need no subroutines, of the glyphs that were asked for. */
  flat: Map<number, Buffer>;
}

/** Operators that are looked up; those of two bytes are 1200 and more. */
export const operators = {
  charset: 15,
  charStrings: 17,
  private: 18,
  subrs: 19,
  fontMatrix: 1207,
  ros: 1230,
  fdArray: 1236,
  fdSelect: 1237,
} as const;

export const emptyIndex: Index = { count: 0, end: 0, get: () => Buffer.alloc(0) };

export const find = (dict: Dict, operator: number) => dict.find((entry) => entry.operator === operator);
const offsetIn = (dict: Dict, operator: number) => find(dict, operator)?.values[0] ?? 0;

const read = new WeakMap<Font, Cff>();

/**
 * What stands in the CFF table of a font; read once.
 * @throws FontError when the table is not of version 1
 */
export function cffOf(font: Font): Cff {
  const known = read.get(font) ?? readCff(font);
  read.set(font, known);
  return known;
}

function readCff(font: Font): Cff {
  const file = new Bytes(font.table("CFF ") ?? Buffer.alloc(0));
  if (file.u8(0) !== 1) throw new FontError("no CFF table of version 1");
  const names = readIndex(file, file.u8(2));
  const tops = readIndex(file, names.end);
  const strings = readIndex(file, tops.end);
  const top = readDict(tops.get(0));
  const isCid = find(top, operators.ros) !== undefined;
  const dicts = isCid ? readIndex(file, offsetIn(top, operators.fdArray)) : undefined;
  const fontDicts = dicts
    ? Array.from({ length: dicts.count }, (_, index) => readFontDict(file, readDict(dicts.get(index))))
    : [readFontDict(file, top)];
  const charStrings = readIndex(file, offsetIn(top, operators.charStrings));
  const select = isCid ? fdSelect(file, offsetIn(top, operators.fdSelect), charStrings.count) : new Uint8Array();
  const fontDictOf = (glyph: number) => Math.min(select[glyph] ?? 0, fontDicts.length - 1);
  return { top, globals: readIndex(file, strings.end), charStrings, fontDicts, fontDictOf, flat: new Map() };
}

function readFontDict(file: Bytes, entries: Dict): FontDict {
  const [size = 0, at = 0] = find(entries, operators.private)?.values ?? [];
  const priv = readDict(file.slice(at, at + size));
  const subrs = offsetIn(priv, operators.subrs);
  return { entries, priv, subroutines: subrs > 0 ? readIndex(file, at + subrs) : emptyIndex };
}

function readIndex(file: Bytes, at: number): Index {
  const count = file.u16(at);
  if (count === 0) return { ...emptyIndex, end: at + 2 };
  const size = file.u8(at + 2);
  const base = at + 2 + (count + 1) * size;
  const offset = (index: number) => base + file.number(at + 3 + index * size, size);
  return { count, end: offset(count), get: (index) => file.slice(offset(index), offset(index + 1)) };
}

function fdSelect(file: Bytes, at: number, glyphs: number): Uint8Array {
  const chosen = new Uint8Array(glyphs);
  if (file.u8(at) === 0) return chosen.map((_, glyph) => file.u8(at + 1 + glyph));
  for (let range = 0; range < file.u16(at + 1); range += 1) {
    const entry = at + 3 + 3 * range;
    chosen.fill(file.u8(entry + 2), file.u16(entry), file.u16(entry + 3));
  }
  return chosen;
}

function readDict(bytes: Buffer): Dict {
  const entries: Entry[] = [];
  let values: number[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!;
    if (first <= 21) {
      const isLong = first === 12;
      entries.push({ operator: isLong ? 1200 + (bytes[at + 1] ?? 0) : first, values, raw: bytes.subarray(from, at) });
      values = [];
      at += isLong ? 2 : 1;
      from = at;
    } else {
      const [value, length] = operand(bytes, at);
      values.push(value);
      at += length;
    }
  }
  return entries;
}

/** A number of a DICT and how many bytes it takes. */
function operand(bytes: Buffer, at: number): [number, number] {
  const first = bytes[at]!;
  const byte = (offset: number) => bytes[at + offset] ?? 0;
  if (first === 28) return [((byte(1) << 24) | (byte(2) << 16)) >> 16, 3];
  if (first === 29) return [(byte(1) << 24) | (byte(2) << 16) | (byte(3) << 8) | byte(4), 5];
  if (first === 30) {
    let length = 1;
    while (at + length < bytes.length && (byte(length) & 0xf) !== 0xf) length += 1;
    return [0, length + 1]; // real numbers are only copied
  }
  if (first <= 246) return [first - 139, 1];
  if (first <= 250) return [(first - 247) * 256 + byte(1) + 108, 2];
  return [-(first - 251) * 256 - byte(1) - 108, 2];
}
