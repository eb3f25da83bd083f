import { inflateRawSync } from "node:zlib";

/** What a sheet may unpack to; an office's largest workbook is a tenth of it. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ENTRIES = 500;

const END_OF_DIRECTORY = Buffer.from("PK\x05\x06", "latin1");
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * Whether these bytes are a zip archive that unpacks to a bearable size. Every entry is really unpacked, for the sizes
 * that an archive names are the sender's word.
 */
export function unpacksToBearableSize(bytes: Buffer): boolean {
  try {
    let left = MOST_BYTES;
    for (const packed of packedEntries(bytes)) {
      left -= packed.deflated ? inflateRawSync(packed.data, { maxOutputLength: left }).length : packed.data.length;
      if (left <= 0) return false;
    }
    return left < MOST_BYTES;
  } catch {
    return false;
  }
}

interface PackedEntry {
  deflated: boolean;
  data: Buffer;
}

/** The entries that the archive's directory names. @throws RangeError when an offset lies outside the archive */
function* packedEntries(bytes: Buffer): Generator<PackedEntry> {
  const end = bytes.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0) return;
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new RangeError("too many entries");
  let at = bytes.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError("not a directory entry");
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    yield { deflated: bytes.readUInt16LE(at + 10) === DEFLATED, data };
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
