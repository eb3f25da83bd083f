import { deflateRawSync } from "node:zlib";
import { zip } from "@tz/typeset/zip";

/**
 * A zip package, its files stored as they are. Packed data could be written differently and unpack to the same; stored, every
 * byte of the package is either a file's or follows from the files, so that `readZip` can tell whether one was changed.
 */
export const storedZip = (files: ReadonlyMap<string, Buffer>): Buffer =>
  zip(files, (content) => ({ method: 0, bytes: content }));

/** A zip package for files that no seal covers, packed quickly. */
export const packedZip = (files: ReadonlyMap<string, Buffer>): Buffer =>
  zip(files, (content) => ({ method: 8, bytes: deflateRawSync(content, { level: 1 }) }));
