import type { FileHandle } from "node:fs/promises";

/** Longest end record with its comment (APPNOTE 4.3.16), and the most that is read of a directory. */
const END_BYTES = 22 + 0xffff;
const DIRECTORY_BYTES = 4 * 1024 * 1024;

/**
 * The names in a zip archive's central directory, without unpacking anything.
 * @returns undefined when there is no directory that can be read (damaged, zip64, larger than 4 MiB)
 */
export async function zipNames(file: FileHandle, size: number): Promise<string[] | undefined> {
  const tail = await readAt(file, Math.max(0, size - END_BYTES), Math.min(size, END_BYTES));
  const end = tail.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0 || end + 22 > tail.length) return undefined;
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (length > DIRECTORY_BYTES || start + length > size) return undefined;
  return namesIn(await readAt(file, start, length));
}

function namesIn(directory: Buffer): string[] | undefined {
  const names: string[] = [];
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== 0x02014b50) return undefined;
    const length = directory.readUInt16LE(at + 28);
    names.push(directory.toString("utf8", at + 46, at + 46 + length));
    at += 46 + length + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

/** Reads `length` bytes at `position`; fewer at the end of the file. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position, length });
  return buffer.subarray(0, bytesRead);
}
