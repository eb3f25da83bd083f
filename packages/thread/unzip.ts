import { inflateRawSync } from "node:zlib";

/** A file as the directory of a package tells of it, before anything is unpacked. */
export interface PackedFile {
  name: string;
  /** Bytes as it lies in the package, and once unpacked. */
  packed: number;
  size: number;
}

/** A file with what is needed to unpack it. */
interface Entry extends PackedFile {
  method: number;
  isLocked: boolean;
  /** Where its header stands. */
  at: number;
}

const [END, COMMENT, LOCATOR, CENTRAL, LOCAL] = [22, 0xffff, 20, 46, 30];
const [LOCKED, UTF8] = [0x0001, 0x0800];
/** Stands where a number needs more than four bytes (APPNOTE 4.4.1.4). */
const ELSEWHERE = 0xffff_ffff;

/** What is no zip package, or none that is what it says. */
export class PackageDamaged extends Error {}

/**
 * Unpacks the wanted files of a zip package that a stranger wrote (APPNOTE 6.3). None comes out larger than its directory says, and
 * files that lie in each other or bear the same name are refused: no package costs more than its stated sizes, which `isWanted` sees.
 * @param isWanted is asked once for every file, in order; may throw to refuse the whole
 * @throws PackageDamaged
 */
export function unzip(file: Uint8Array, isWanted: (one: PackedFile) => boolean): Map<string, Buffer> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const found = new Map<string, Buffer>();
  let room = bytes.length;
  for (const entry of entriesOf(bytes)) {
    if (!isWanted({ name: entry.name, packed: entry.packed, size: entry.size })) continue;
    room -= entry.packed;
    if (room < 0 || found.has(entry.name)) throw new PackageDamaged(entry.name);
    found.set(entry.name, unpacked(bytes, entry));
  }
  return found;
}

function* entriesOf(bytes: Buffer): Generator<Entry> {
  const { count, start } = directoryOf(bytes);
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new PackageDamaged("directory");
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    yield entryAt(bytes, at, name, extra);
    at += CENTRAL + name + extra + comment;
  }
}

/** How many files the directory has, and where it begins: in the last record, or in one of zip64 that it leads to. */
function directoryOf(bytes: Buffer): { count: number; start: number } {
  const last = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (last < Math.max(0, bytes.length - END - COMMENT) || last + END > bytes.length) throw new PackageDamaged("no end");
  const isWide = last >= LOCATOR && bytes.readUInt32LE(last - LOCATOR) === 0x07064b50;
  const wide = isWide ? wideNumber(bytes, last - LOCATOR + 8) : bytes.length;
  if (wide + 56 > bytes.length || bytes.readUInt32LE(wide) !== 0x06064b50)
    return { count: bytes.readUInt16LE(last + 10), start: bytes.readUInt32LE(last + 16) };
  return { count: wideNumber(bytes, wide + 32), start: wideNumber(bytes, wide + 48) };
}

function entryAt(bytes: Buffer, at: number, nameLength: number, extraLength: number): Entry {
  const flags = bytes.readUInt16LE(at + 8);
  const nameEnd = at + CENTRAL + nameLength;
  const plain = [24, 20, 42].map((place) => bytes.readUInt32LE(at + place));
  const [size = 0, packed = 0, header = 0] = wideNumbers(plain, bytes.subarray(nameEnd, nameEnd + extraLength));
  return {
    name: nameIn(bytes.subarray(at + CENTRAL, nameEnd), flags),
    size,
    packed,
    method: bytes.readUInt16LE(at + 10),
    isLocked: (flags & LOCKED) !== 0,
    at: header,
  };
}

/** What is too large for its place stands in the extra field 1, in this order (APPNOTE 4.5.3). */
function wideNumbers(plain: readonly number[], extra: Buffer): number[] {
  if (!plain.includes(ELSEWHERE)) return [...plain];
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  let next = at + 4;
  return plain.map((number) => {
    if (number !== ELSEWHERE) return number;
    next += 8;
    return wideNumber(extra, next - 8);
  });
}

function wideNumber(bytes: Buffer, at: number): number {
  if (at + 8 > bytes.length) throw new PackageDamaged("zip64");
  return Number(bytes.readBigUInt64LE(at));
}

/** Names without the mark of UTF-8 are as Chinese systems write them where they are no UTF-8. */
function nameIn(raw: Buffer, flags: number): string {
  try {
    return new TextDecoder("utf-8", { fatal: (flags & UTF8) === 0, ignoreBOM: true }).decode(raw);
  } catch {
    return new TextDecoder("gb18030").decode(raw);
  }
}

function unpacked(bytes: Buffer, { name, method, size, packed, at, isLocked }: Entry): Buffer {
  if (isLocked || at + LOCAL > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw new PackageDamaged(name);
  const start = at + LOCAL + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(start, start + packed);
  const content = method === 0 ? data : inflated(data, method, size);
  if (content?.length !== size) throw new PackageDamaged(name);
  return content;
}

function inflated(data: Buffer, method: number, size: number): Buffer | undefined {
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}
