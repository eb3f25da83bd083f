import type { ZlibOptions } from "node:zlib";

/** Short pieces need no window of 32 kB: making it ready takes longer than packing them. */
const small: ZlibOptions = { level: 3, windowBits: 12, memLevel: 5 };
/** Long pieces are fonts, which higher levels make hardly smaller. */
const large: ZlibOptions = { level: 1 };

/** How to pack so many bytes. */
export const quick = (length: number): ZlibOptions => (length < 32_768 ? small : large);
