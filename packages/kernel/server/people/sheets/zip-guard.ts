import { unzip } from "@tz/thread";

/** What a sheet may unpack to; an office's largest workbook is a tenth of it. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ENTRIES = 500;

/**
 * Whether these bytes are a zip archive that unpacks to a bearable size. Every entry is really unpacked: who reads it next does not
 * hold to the sizes that an archive names.
 */
export function unpacksToBearableSize(bytes: Uint8Array): boolean {
  let [entries, left] = [0, MOST_BYTES];
  try {
    unzip(bytes, ({ size }) => {
      entries += 1;
      left -= size;
      if (entries > MOST_ENTRIES || left <= 0) throw new RangeError("too large");
      return true;
    });
    return left < MOST_BYTES;
  } catch {
    return false;
  }
}
