import { FormatError } from "../der/read.ts";

/** A file as the directory of a package has it. */
export interface Entry {
  /** With slashes only, and none before it. */
  name: string;
  rawName: Buffer;
  flags: number;
  method: number;
  packed: number;
  size: number;
  offset: number;
}

/** Bounds for files of strangers. */
const most = { files: 5000, name: 512 };
const END = 22;
const COMMENT = 65_535;
const LOCATOR = 20;
const CENTRAL = 46;
const UTF8 = 0x0800;
/** Stands where a number needs more than four bytes (APPNOTE 4.4.1.4). */
const ELSEWHERE = 0xffff_ffff;
const ELSEWHERE_SHORT = 0xffff;
const extras = { wide: 1, name: 0x7075 };

/**
 * The directory of a zip package: its entries, and the bytes from its beginning to the end of its last record. A comment counts as
 * no part of it.
 * @throws FormatError
 */
export function entriesOf(bytes: Buffer): { entries: Entry[]; start: number; end: number } {
  const last = endRecord(bytes);
  const { count, start, record } = endIn(bytes, last);
  if (count > most.files || start > bytes.length) throw new FormatError("too many files");
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    entries.push(entryAt(bytes, at));
    at += CENTRAL + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  if (at !== record) throw new FormatError("directory");
  return { entries, start, end: last + END };
}

/** The last record of its kind; a comment behind it is told like all other bytes that belong to no file. */
function endRecord(bytes: Buffer): number {
  for (let at = bytes.length - END; at >= Math.max(0, bytes.length - END - COMMENT); at -= 1)
    if (bytes.readUInt32LE(at) === 0x06054b50) return at;
  throw new FormatError("no zip package");
}

interface End {
  /** Of the entries; programs go by either. */
  counts: readonly number[];
  size: number;
  start: number;
  record: number;
}

/** Some programs go by the number of entries, some by the directory's length, some know no zip64: all must find the same. */
function endIn(bytes: Buffer, last: number) {
  const plain = plainEnd(bytes, last);
  const end = isWide(bytes, last) ? wideEnd(bytes, last) : plain;
  const [count = 0] = end.counts;
  const isSame = ({ counts, size, start }: End) =>
    counts.every((one) => one === count || one === ELSEWHERE_SHORT) &&
    [size, start].every((one, at) => one === [end.size, end.start][at] || one === ELSEWHERE);
  if (!isSame(plain) || !isSame(end) || end.start + end.size !== end.record) throw new FormatError("directory");
  return { count, start: end.start, record: end.record };
}

const plainEnd = (bytes: Buffer, last: number): End => ({
  counts: [bytes.readUInt16LE(last + 10), bytes.readUInt16LE(last + 8)],
  size: bytes.readUInt32LE(last + 12),
  start: bytes.readUInt32LE(last + 16),
  record: last,
});

const isWide = (bytes: Buffer, last: number) => last >= LOCATOR && bytes.readUInt32LE(last - LOCATOR) === 0x07064b50;

/** The same in records of zip64 (APPNOTE 4.3.14). */
function wideEnd(bytes: Buffer, last: number): End {
  const record = wide(bytes, last - LOCATOR + 8);
  if (record + 56 > last || bytes.readUInt32LE(record) !== 0x06064b50) throw new FormatError("zip64");
  if (record + 12 + wide(bytes, record + 4) !== last - LOCATOR) throw new FormatError("zip64");
  const counts = [wide(bytes, record + 32), wide(bytes, record + 24)];
  return { counts, size: wide(bytes, record + 40), start: wide(bytes, record + 48), record };
}

function wide(bytes: Buffer, at: number): number {
  if (at + 8 > bytes.length) throw new FormatError("zip64");
  return Number(bytes.readBigUInt64LE(at));
}

function entryAt(bytes: Buffer, at: number): Entry {
  if (at + CENTRAL > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new FormatError("directory");
  const [nameLength, extraLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)];
  const rawName = bytes.subarray(at + CENTRAL, at + CENTRAL + nameLength);
  const extra = bytes.subarray(at + CENTRAL + nameLength, at + CENTRAL + nameLength + extraLength);
  const flags = bytes.readUInt16LE(at + 8);
  const plain = [24, 20, 42].map((place) => bytes.readUInt32LE(at + place));
  const [size = 0, packed = 0, offset = 0] = wideNumbers(plain, extra);
  const name = nameIn(rawName, flags);
  if (isRenamed(extra, name)) throw new FormatError("two names");
  return { name, rawName, flags, method: bytes.readUInt16LE(at + 10), size, packed, offset };
}

/** Whether an extra field of Info-ZIP (APPNOTE 4.6.9), which some programs go by, gives another name. */
export const isRenamed = (extra: Buffer, name: string): boolean =>
  extrasOf(extra, extras.name).some((field) => nameIn(field.subarray(5), UTF8) !== name);

function extrasOf(extra: Buffer, kind: number): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === kind) found.push(extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2)));
  return found;
}

/** What is too large for its place stands in the extra field 1, in the same order. */
export function wideNumbers(plain: readonly number[], extra: Buffer): number[] {
  const [field = Buffer.alloc(0)] = extrasOf(extra, extras.wide);
  let next = 0;
  return plain.map((number) => {
    if (number !== ELSEWHERE) return number;
    next += 8;
    return wide(field, next - 8);
  });
}

/** Names without the mark of UTF-8 are as Chinese systems write them where they are no UTF-8. */
function nameIn(raw: Buffer, flags: number): string {
  const name = textOf(raw, flags).replaceAll("\\", "/").replace(/^\/+/, "");
  const leadsOut = name.split("/").some((part) => part === "..") || name.includes("\0");
  if (name === "" || raw.length > most.name || leadsOut) throw new FormatError("name");
  return name;
}

function textOf(raw: Buffer, flags: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    if (flags & UTF8) throw new FormatError("name");
    return new TextDecoder("gb18030").decode(raw);
  }
}
