/** The bytes are not what the format says; carries no part of them. */
export class FormatError extends Error {}

/** Where one element of a DER structure stands. */
export interface Bounds {
  tag: number;
  /** Of its content. */
  start: number;
  end: number;
}

/**
 * The element that begins here; lengths must be definite and as short as they can be (X.690, 10.1), so that no two byte
 * strings mean the same.
 * @throws FormatError
 */
export function boundsAt(bytes: Uint8Array, at = 0): Bounds {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new FormatError("no element");
  const { length, start } = first < 0x80 ? { length: first, start: at + 2 } : longLength(bytes, at + 1, first & 0x7f);
  if (start + length > bytes.length) throw new FormatError("element beyond the end");
  return { tag, start, end: start + length };
}

function longLength(bytes: Uint8Array, at: number, size: number): { length: number; start: number } {
  if (size === 0 || size > 4 || at + 1 + size > bytes.length) throw new FormatError("length");
  const length = bytes.subarray(at + 1, at + 1 + size).reduce((sum, byte) => sum * 256 + byte, 0);
  if (length < 0x80 || length < 256 ** (size - 1)) throw new FormatError("length longer than needed");
  return { length, start: at + 1 + size };
}

/** An element as a browser reads it. */
export interface Part {
  tag: number;
  content: Uint8Array;
}

/** The elements that fill these bytes. @throws FormatError */
export function partsIn(bytes: Uint8Array): Part[] {
  const found: Part[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { tag, start, end } = boundsAt(bytes, at);
    found.push({ tag, content: bytes.subarray(start, end) });
    at = end;
  }
  return found;
}

/** The content of an element that must have this tag. @throws FormatError */
export function contentOf(part: Part | undefined, tag: number): Uint8Array {
  if (part?.tag !== tag) throw new FormatError(`element of another kind than ${tag}`);
  return part.content;
}

/** The parts of a SEQUENCE. @throws FormatError */
export const partsOf = (part: Part | undefined): Part[] => partsIn(contentOf(part, 0x30));
