import { inflateRawSync } from "node:zlib";
import { FormatError } from "../der/read.ts";
import { storedZip } from "./write-zip.ts";

export interface Package {
  /** By their names in the package, without a leading slash. */
  files: ReadonlyMap<string, Buffer>;
  /** Every byte of the package is as `storedZip` writes it. */
  isExact: boolean;
}

/** Bounds for files of strangers. */
const most = { files: 5000, name: 512, unpacked: 256 * 1024 * 1024 };
const END = 22;
const COMMENT = 65_535;

/**
 * Reads a zip package whole; names may be given once only, lead nowhere outside, and nothing may be encrypted.
 * @throws FormatError also for packages that unpack to more than the bounds
 */
export function readZip(bytes: Buffer): Package {
  const { count, start } = endOf(bytes);
  const files = new Map<string, Buffer>();
  let at = start;
  let left = most.unpacked;
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(bytes, at);
    at += entry.length;
    if (entry.name.endsWith("/")) continue;
    if (files.has(entry.name)) throw new FormatError("the same name twice");
    const content = contentOf(bytes, entry, left);
    left -= content.length;
    files.set(entry.name, content);
  }
  return { files, isExact: isAsStored(bytes, files) };
}

/** Writing it anew is only worth while where it could come out the same. */
function isAsStored(bytes: Buffer, files: ReadonlyMap<string, Buffer>): boolean {
  const length = [...files].reduce((sum, [name, { length }]) => sum + length + 2 * Buffer.byteLength(name) + 76, END);
  return length === bytes.length && storedZip(files).equals(bytes);
}

function endOf(bytes: Buffer): { count: number; start: number } {
  for (let at = bytes.length - END; at >= Math.max(0, bytes.length - END - COMMENT); at -= 1) {
    if (bytes.readUInt32LE(at) !== 0x06054b50) continue;
    const [count, start] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 16)];
    if (count > most.files || start > bytes.length) throw new FormatError("too many files");
    return { count, start };
  }
  throw new FormatError("no zip package");
}

interface Entry {
  name: string;
  flags: number;
  method: number;
  packed: number;
  size: number;
  offset: number;
  /** Of the entry itself. */
  length: number;
}

function readEntry(bytes: Buffer, at: number): Entry {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new FormatError("directory");
  const nameLength = bytes.readUInt16LE(at + 28);
  const name = bytes
    .toString("utf8", at + 46, at + 46 + nameLength)
    .replaceAll("\\", "/")
    .replace(/^\/+/, "");
  const leadsOut = name.split("/").includes("..") || name.includes("\0");
  if (nameLength === 0 || nameLength > most.name || leadsOut) throw new FormatError("name");
  return {
    name,
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
    length: 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
  };
}

function contentOf(bytes: Buffer, { flags, method, packed, size, offset }: Entry, left: number): Buffer {
  if (flags & 1) throw new FormatError("encrypted");
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) throw new FormatError("header");
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length || size > left) throw new FormatError("beyond the end");
  const content = unpacked(bytes.subarray(start, start + packed), method, size);
  // The checksum is left to the seals' digests, which then name the file that was changed; `isExact` covers it too.
  if (content.length !== size) throw new FormatError("content");
  return content;
}

function unpacked(data: Buffer, method: number, size: number): Buffer {
  if (method === 0) return data;
  if (method !== 8) throw new FormatError("method");
  try {
    return inflateRawSync(data, { maxOutputLength: size + 1 });
  } catch {
    throw new FormatError("content");
  }
}
