import { callsOf } from "./cff-calls.ts";
import { type Cff, cffOf, type Dict, type FontDict, find, type Index, operators } from "./cff-read.ts";
import type { Font } from "./font.ts";

/** Names that every subset needs: its registry and ordering. */
const strings = ["Adobe", "Identity"];
/** Standard strings come before those of the font. */
const FIRST_STRING = 391;

/**
 * A CFF table with some of the glyphs only, keyed by number: the CID of a glyph is its place in the list. Subroutines
 * that nothing calls any more are emptied, so that the others keep their numbers.
 * @param glyphs of the font, in their new order; the first is 0
 */
export function subsetCff(font: Font, glyphs: readonly number[]): Buffer {
  const cff = cffOf(font);
  const used = { globals: new Set<number>(), locals: cff.fontDicts.map(() => new Set<number>()) };
  for (const glyph of glyphs) {
    const { globals, locals } = callsOf(cff, glyph);
    for (const routine of globals) used.globals.add(routine);
    for (const routine of locals) used.locals[cff.fontDictOf(glyph)]!.add(routine);
  }
  return assemble(cff, font, glyphs, used);
}

function assemble(
  cff: Cff,
  font: Font,
  glyphs: readonly number[],
  used: { globals: ReadonlySet<number>; locals: readonly ReadonlySet<number>[] },
): Buffer {
  const charset = Buffer.from([2, 0, 1, ...two(Math.max(0, glyphs.length - 2))]);
  const select = Buffer.from([0, ...glyphs.map(cff.fontDictOf)]);
  const charStrings = writeIndex(glyphs.map((glyph) => cff.charStrings.get(glyph)));
  const before = (offsets: readonly number[]) =>
    Buffer.concat([
      Buffer.from([1, 0, 4, 4]),
      writeIndex([Buffer.from(font.postScriptName, "latin1")]),
      writeIndex([topDict(cff, glyphs.length, offsets)]),
      writeIndex(strings.map((string) => Buffer.from(string, "latin1"))),
      writeIndex(used.globals.size === 0 ? [] : keepOnly(cff.globals, used.globals)),
    ]);
  // Offsets are written in five bytes whatever they are, so that their values do not move what they lead to.
  const charsetAt = before([0, 0, 0, 0]).length;
  const selectAt = charsetAt + charset.length;
  const charStringsAt = selectAt + select.length;
  const privateAt = charStringsAt + charStrings.length;
  const privates = cff.fontDicts.map((dict, index) => writePrivate(dict, used.locals[index]!));
  let at = privateAt;
  const dicts = cff.fontDicts.map(({ entries }, index) => {
    const { size, bytes } = privates[index]!;
    const written = Buffer.concat([copied(entries, [operators.fontMatrix]), ...integers(size, at), Buffer.from([18])]);
    at += bytes.length;
    return written;
  });
  return Buffer.concat([
    before([charsetAt, selectAt, charStringsAt, at]),
    charset,
    select,
    charStrings,
    ...privates.map(({ bytes }) => bytes),
    writeIndex(dicts),
  ]);
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

/** A private DICT followed by its subroutines, to which its last entry leads. */
function writePrivate({ priv, subroutines }: FontDict, used: ReadonlySet<number>): { size: number; bytes: Buffer } {
  const others = copied(
    priv.filter(({ operator }) => operator !== operators.subrs),
    priv.map(({ operator }) => operator),
  );
  if (used.size === 0) return { size: others.length, bytes: others };
  const size = others.length + 6;
  const bytes = [others, ...integers(size), Buffer.from([operators.subrs]), writeIndex(keepOnly(subroutines, used))];
  return { size, bytes: Buffer.concat(bytes) };
}

const nothing = Buffer.alloc(0);

const keepOnly = (routines: Index, used: ReadonlySet<number>) =>
  Array.from({ length: routines.count }, (_, index) => (used.has(index) ? routines.get(index) : nothing));

const two = (value: number) => [value >> 8, value & 0xff];

function integers(...values: readonly number[]): Buffer[] {
  return values.map((value) => {
    const bytes = Buffer.from([29, 0, 0, 0, 0]);
    bytes.writeInt32BE(value, 1);
    return bytes;
  });
}

function writeIndex(items: readonly Buffer[]): Buffer {
  if (items.length === 0) return Buffer.from([0, 0]);
  const end = items.reduce((sum, item) => sum + item.length, 1);
  const size = end < 0x10000 ? 2 : 4;
  const header = Buffer.alloc(3 + size * (items.length + 1));
  header.writeUInt16BE(items.length, 0);
  header[2] = size;
  let offset = 1;
  for (const [index, item] of items.entries()) {
    header.writeUIntBE(offset, 3 + size * index, size);
    offset += item.length;
  }
  header.writeUIntBE(end, 3 + size * items.length, size);
  return Buffer.concat([header, ...items]);
}
