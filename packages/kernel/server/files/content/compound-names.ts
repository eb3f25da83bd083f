import type { FileHandle } from "node:fs/promises";
import { readAt } from "./zip-names.ts";

/** One entry of a compound file's directory: a stream or storage, with the class that a storage names. */
export interface CompoundEntry {
  name: string;
  /** The class identifier in hexadecimal, as stored; zeros where there is none. */
  classId: string;
}

/** A chain longer than this is damage or an attack, not a directory. */
const MAX_SECTORS = 4096;
const LAST_SECTOR = 0xfffffffa;

/** The directory of a compound file (MS-CFB), the container of .doc, .xls, .ppt, .wps, .et, .dps and .msi. */
export async function compoundEntries(file: FileHandle): Promise<CompoundEntry[]> {
  const header = await readAt(file, 0, 512);
  const shift = header.length === 512 ? header.readUInt16LE(30) : 0;
  if (shift !== 9 && shift !== 12) return [];
  const sectorBytes = 2 ** shift;
  const sector = (number: number) => readAt(file, (number + 1) * sectorBytes, sectorBytes);
  const next = await allocation(header, sectorBytes, sector);
  const entries: CompoundEntry[] = [];
  const seen = new Set<number>();
  for (let at = header.readUInt32LE(48); at <= LAST_SECTOR && !seen.has(at) && seen.size < MAX_SECTORS; ) {
    seen.add(at);
    entries.push(...entriesIn(await sector(at)));
    at = await next(at);
  }
  return entries;
}

function entriesIn(sector: Buffer): CompoundEntry[] {
  const entries: CompoundEntry[] = [];
  for (let at = 0; at + 128 <= sector.length; at += 128) {
    const bytes = sector.readUInt16LE(at + 64);
    if (bytes < 2 || bytes > 64) continue;
    entries.push({
      name: sector.toString("utf16le", at, at + bytes - 2),
      classId: sector.toString("hex", at + 80, at + 96),
    });
  }
  return entries;
}

/** Tells which sector follows another. The first 109 tables are listed in the header, further ones in a chain. */
async function allocation(header: Buffer, sectorBytes: number, sector: (number: number) => Promise<Buffer>) {
  const tables = Array.from({ length: 109 }, (_, at) => header.readUInt32LE(76 + at * 4));
  let list = header.readUInt32LE(68);
  for (let read = 0; list <= LAST_SECTOR && read < MAX_SECTORS; read++) {
    const part = await sector(list);
    if (part.length < sectorBytes) break;
    for (let at = 0; at < sectorBytes - 4; at += 4) tables.push(part.readUInt32LE(at));
    list = part.readUInt32LE(sectorBytes - 4);
  }
  return async (number: number): Promise<number> => {
    const perTable = sectorBytes / 4;
    const table = tables[Math.floor(number / perTable)];
    if (table === undefined || table > LAST_SECTOR) return Number.POSITIVE_INFINITY;
    const part = await sector(table);
    const at = (number % perTable) * 4;
    return at + 4 <= part.length ? part.readUInt32LE(at) : Number.POSITIVE_INFINITY;
  };
}
