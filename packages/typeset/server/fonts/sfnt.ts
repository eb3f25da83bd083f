import type { Bytes } from "./bytes.ts";

/** Where the tables of one font lie in its file. */
export type Directory = ReadonlyMap<string, { offset: number; length: number }>;

const COLLECTION = 0x74746366; // ttcf

/** Offsets of the fonts in a file: one, or those of a collection. */
export function fontOffsets(file: Bytes): number[] {
  if (file.u32(0) !== COLLECTION) return [0];
  return Array.from({ length: Math.min(file.u32(8), 64) }, (_, index) => file.u32(12 + 4 * index));
}

export function readDirectory(file: Bytes, offset: number): Directory {
  const count = Math.min(file.u16(offset + 4), 64);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = offset + 12 + 16 * index;
    const tag = file.slice(at, at + 4).toString("latin1");
    return [tag, { offset: file.u32(at + 8), length: file.u32(at + 12) }] as const;
  });
  return new Map(tables);
}

/** Puts tables together to a font file, with their checksums. */
export function writeSfnt(version: number, tables: ReadonlyMap<string, Buffer>): Buffer {
  const entries = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(entries.length));
  const header = Buffer.alloc(12 + 16 * entries.length);
  header.writeUInt32BE(version, 0);
  header.writeUInt16BE(entries.length, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((entries.length - power) * 16, 10);
  const parts: Buffer[] = [header];
  let offset = header.length;
  for (const [index, [tag, table]] of entries.entries()) {
    const at = 12 + 16 * index;
    header.write(tag, at, "latin1");
    header.writeUInt32BE(checksum(table), at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(table.length, at + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

/** The sum of its words of 32 bits, the last one filled with zeros. */
function checksum(table: Buffer): number {
  const view = new DataView(table.buffer, table.byteOffset, table.length);
  const whole = table.length - (table.length % 4);
  let sum = 0;
  for (let at = 0; at < whole; at += 4) sum = (sum + view.getInt32(at)) | 0;
  for (let at = whole; at < table.length; at += 1) sum = (sum + (table[at]! << (24 - 8 * (at - whole)))) | 0;
  return sum >>> 0;
}
