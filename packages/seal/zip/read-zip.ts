import { inflateRawSync } from "node:zlib";
import { FormatError } from "../der/read.ts";
import { type Entry, entriesOf, isRenamed, wideNumbers } from "./directory.ts";
import { storedZip } from "./write-zip.ts";

export interface Package {
  /** By their names in the package, without a leading slash. */
  files: ReadonlyMap<string, Buffer>;
  /** Every byte of the package is as `storedZip` writes it. */
  isExact: boolean;
  /** Stretches of bytes that belong to no file and to no directory: other programs may find something there. */
  loose: readonly string[];
}

/** Bound for files of strangers, in bytes. */
const MOST_UNPACKED = 256 * 1024 * 1024;
const LOCAL = 30;
const DESCRIPTOR = 0x08074b50;

/**
 * Reads a zip package whole; names may be given once only, lead nowhere outside, and nothing may be encrypted. What stands before a
 * file must say the same as the directory, since programs go by either.
 * @throws FormatError also for packages that unpack to more than the bounds
 */
export function readZip(bytes: Buffer): Package {
  const { entries, start, end } = entriesOf(bytes);
  const files = new Map<string, Buffer>();
  const taken = [{ start, end }];
  let left = MOST_UNPACKED;
  for (const entry of entries) {
    const place = placeOf(bytes, entry, start);
    taken.push(place);
    if (entry.size > left) throw new FormatError("beyond the bounds");
    const content = unpacked(bytes.subarray(place.data, place.data + entry.packed), entry);
    left -= content.length;
    if (entry.name.endsWith("/") && content.length === 0) continue;
    if (files.has(entry.name) || entry.name.endsWith("/")) throw new FormatError("the same name twice");
    files.set(entry.name, content);
  }
  return { files, isExact: isAsStored(bytes, files), loose: between(taken, bytes.length) };
}

/** Writing it anew is only worth while where it could come out the same. */
function isAsStored(bytes: Buffer, files: ReadonlyMap<string, Buffer>): boolean {
  const length = [...files].reduce((sum, [name, { length }]) => sum + length + 2 * Buffer.byteLength(name) + 76, 22);
  return length === bytes.length && storedZip(files).equals(bytes);
}

/** Where a file lies with its header, and what follows it where sizes were not known when it was begun (APPNOTE 4.3.9). */
function placeOf(bytes: Buffer, entry: Entry, directory: number) {
  const { offset, packed, size } = entry;
  if (offset + LOCAL > directory || bytes.readUInt32LE(offset) !== 0x04034b50) throw new FormatError("header");
  const nameEnd = offset + LOCAL + bytes.readUInt16LE(offset + 26);
  const data = nameEnd + bytes.readUInt16LE(offset + 28);
  if (data + packed > directory) throw new FormatError("beyond the end");
  const extra = bytes.subarray(nameEnd, data);
  const isNamedSame = bytes.subarray(offset + LOCAL, nameEnd).equals(entry.rawName) && !isRenamed(extra, entry.name);
  const isStreamed = (bytes.readUInt16LE(offset + 6) & 8) !== 0;
  const sizes = wideNumbers([bytes.readUInt32LE(offset + 22), bytes.readUInt32LE(offset + 18)], extra);
  const isSized = [size, packed].every((one, index) => sizes[index] === one || (isStreamed && sizes[index] === 0));
  const isMethodSame = bytes.readUInt16LE(offset + 8) === entry.method;
  if (!isNamedSame || !isMethodSame || !isSized) throw new FormatError("two headers that differ");
  const end = data + packed;
  return { start: offset, data, end: isStreamed ? end + descriptorLength(bytes, end, directory) : end };
}

/** With or without a mark of its own, and with sizes of four or eight bytes. */
function descriptorLength(bytes: Buffer, at: number, directory: number): number {
  const mark = at + 4 <= bytes.length && bytes.readUInt32LE(at) === DESCRIPTOR ? 4 : 0;
  const isBeginning = (place: number) =>
    place === directory || (place + 4 <= bytes.length && bytes.readUInt32LE(place) === 0x04034b50);
  return [mark + 12, mark + 20].find((length) => isBeginning(at + length)) ?? 0;
}

function unpacked(data: Buffer, { method, size, flags }: Entry): Buffer {
  if (flags & 1) throw new FormatError("encrypted");
  // The checksum is left to the seals' digests, which then name the file that was changed; `isExact` covers it too.
  const content = method === 0 ? data : inflated(data, method, size);
  if (content.length !== size) throw new FormatError("content");
  return content;
}

function inflated(data: Buffer, method: number, size: number): Buffer {
  if (method !== 8) throw new FormatError("method");
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new FormatError("content");
  }
}

/** The stretches between, in bytes of the package. @throws FormatError where two overlap */
function between(taken: readonly { start: number; end: number }[], length: number): string[] {
  const found: string[] = [];
  let at = 0;
  for (const { start, end } of taken.toSorted((one, other) => one.start - other.start)) {
    if (start < at) throw new FormatError("overlapping files");
    if (start > at) found.push(`ZIP ${at}-${start}`);
    at = end;
  }
  if (at < length) found.push(`ZIP ${at}-${length}`);
  return found;
}
