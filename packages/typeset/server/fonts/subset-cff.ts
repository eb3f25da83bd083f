import { flatten } from "./cff-flatten.ts";
import { type Cff, cffOf, type Dict, type FontDict, find, operators } from "./cff-read.ts";
import type { Font } from "./font.ts";

/** Names that every subset needs: its registry and ordering. */
const strings = ["Adobe", "Identity"];
/** Standard strings come before those of the font. */
const FIRST_STRING = 391;

/**
 * A CFF table with some of the glyphs only, keyed by number: the CID of a glyph is its place in the list.
 * @param glyphs of the font, in their new order; the first is 0
 */
export function subsetCff(font: Font, glyphs: readonly number[]): Buffer {
  const cff = cffOf(font);
  const used = [...new Set(glyphs.map(cff.fontDictOf))];
  const places = new Map(used.map((dict, index) => [dict, index]));
  const charset = Buffer.from([2, 0, 1, ...two(Math.max(0, glyphs.length - 2))]);
  const select = Buffer.from([0, ...glyphs.map((glyph) => places.get(cff.fontDictOf(glyph))!)]);
  const charStrings = indexOf(glyphs.map((glyph) => flatten(cff, glyph)));
  const before = (offsets: readonly number[]) =>
    Buffer.concat([
      Buffer.from([1, 0, 4, 4]),
      ...indexOf([Buffer.from(font.postScriptName, "latin1")]),
      ...indexOf([topDict(cff, glyphs.length, offsets)]),
      ...indexOf(strings.map((string) => Buffer.from(string, "latin1"))),
      ...indexOf([]),
    ]);
  // Offsets are written in five bytes whatever they are, so that their values do not move what they lead to.
  const charsetAt = before([0, 0, 0, 0]).length;
  const selectAt = charsetAt + charset.length;
  const charStringsAt = selectAt + select.length;
  const { privates, dicts, end } = fontDicts(
    used.map((dict) => cff.fontDicts[dict]!),
    charStringsAt + lengthOf(charStrings),
  );
  const head = before([charsetAt, selectAt, charStringsAt, end]);
  return Buffer.concat([head, charset, select, ...charStrings, ...privates, ...indexOf(dicts)]);
}

/** The private DICTs, from this offset on, and the font DICTs that lead to them. */
function fontDicts(used: readonly FontDict[], from: number): { privates: Buffer[]; dicts: Buffer[]; end: number } {
  let end = from;
  const privates = used.map(({ priv }) => withoutSubroutines(priv));
  const dicts = used.map(({ entries }, index) => {
    const size = privates[index]!.length;
    const dict = Buffer.concat([
      copied(entries, [operators.fontMatrix]),
      ...integers(size, end),
      Buffer.from([operators.private]),
    ]);
    end += size;
    return dict;
  });
  return { privates, dicts, end };
}

function topDict({ top }: Cff, count: number, offsets: readonly number[]): Buffer {
  const [charset = 0, select = 0, charStrings = 0, dicts = 0] = offsets;
  const isCid = find(top, operators.ros) !== undefined;
  return Buffer.concat([
    ...integers(FIRST_STRING, FIRST_STRING + 1, 0),
    Buffer.from([12, 30]),
    // Of a font that was not keyed by number the matrix goes to its font DICT.
    isCid ? copied(top, [operators.fontMatrix]) : Buffer.alloc(0),
    copied(top, [5]),
    ...integers(count),
    Buffer.from([12, 34]),
    ...integers(charset),
    Buffer.from([15]),
    ...integers(select),
    Buffer.from([12, 37]),
    ...integers(charStrings),
    Buffer.from([17]),
    ...integers(dicts),
    Buffer.from([12, 36]),
  ]);
}

/** Entries as they were written. */
function copied(dict: Dict, wanted: readonly number[]): Buffer {
  const parts = dict
    .filter(({ operator }) => wanted.includes(operator))
    .flatMap(({ operator, raw }) => [raw, Buffer.from(operator >= 1200 ? [12, operator - 1200] : [operator])]);
  return Buffer.concat(parts);
}

const withoutSubroutines = (dict: Dict) =>
  copied(
    dict,
    dict.map(({ operator }) => operator).filter((operator) => operator !== operators.subrs),
  );

const two = (value: number) => [value >> 8, value & 0xff];

function integers(...values: readonly number[]): Buffer[] {
  return values.map((value) => {
    const bytes = Buffer.from([29, 0, 0, 0, 0]);
    bytes.writeInt32BE(value, 1);
    return bytes;
  });
}

const lengthOf = (parts: readonly Buffer[]) => parts.reduce((sum, { length }) => sum + length, 0);

/** An INDEX in parts: those of a font's outlines are copied once, into the finished table. */
function indexOf(items: readonly Buffer[]): Buffer[] {
  if (items.length === 0) return [Buffer.from([0, 0])];
  const end = 1 + lengthOf(items);
  const size = end < 0x10000 ? 2 : 4;
  const header = Buffer.alloc(3 + size * (items.length + 1));
  header.writeUInt16BE(items.length, 0);
  header[2] = size;
  let offset = 1;
  for (let index = 0; index < items.length; index += 1) {
    header.writeUIntBE(offset, 3 + size * index, size);
    offset += items[index]!.length;
  }
  header.writeUIntBE(end, 3 + size * items.length, size);
  return [header, ...items];
}
