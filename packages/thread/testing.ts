import { constants, deflateRawSync } from "node:zlib";

/** As little as it takes to unpack to a megabyte of spaces, and to be followed by more of the kind. */
const megabyte = deflateRawSync(Buffer.alloc(1024 * 1024, " "), { finishFlush: constants.Z_FULL_FLUSH });

/** Deflated bytes (RFC 1951) that unpack to so many megabytes of spaces; made without unpacking any. */
export const deflatedSpaces = (megabytes: number): Buffer =>
  Buffer.concat([...Array.from({ length: megabytes }, () => megabyte), deflateRawSync("")]);

/** The same as FlateDecode has it (RFC 1950), with a checksum that nobody gets to. */
export const zlibSpaces = (megabytes: number): Buffer =>
  Buffer.concat([Buffer.from([0x78, 0x9c]), deflatedSpaces(megabytes), Buffer.alloc(4)]);
