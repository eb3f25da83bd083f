import { FormatError } from "../browser/bounds.ts";
import type { Element } from "./read.ts";
import { element } from "./write.ts";

const DEEPEST = 40;
const OCTETS = 0x04;
const CONSTRUCTED = 0x20;

/** What was read as DER, and where the next element begins. */
export interface FromBer extends Element {
  end: number;
}

/**
 * The element that begins here, written as DER: programs that stream write lengths without end and strings in pieces
 * (BER, X.690, 8.1.3.6 and 8.7.3), and mean the same.
 * @throws FormatError
 */
export const toDer = (bytes: Buffer): FromBer => read(bytes, 0, 0);

function read(bytes: Buffer, at: number, depth: number): FromBer {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || depth > DEEPEST)
    throw new FormatError("no element");
  const isConstructed = (tag & CONSTRUCTED) !== 0;
  if (first === 0x80 && isConstructed) return inside(bytes, tag, at + 2, undefined, depth);
  const { length, start } = lengthAt(bytes, at + 1);
  const end = start + length;
  if (end > bytes.length) throw new FormatError("element beyond the end");
  return isConstructed ? inside(bytes, tag, start, end, depth) : written(tag, [bytes.subarray(start, end)], end);
}

/** @param end undefined: two zeros end it */
function inside(bytes: Buffer, tag: number, start: number, end: number | undefined, depth: number): FromBer {
  const found: FromBer[] = [];
  let at = start;
  while (end === undefined ? bytes[at] !== 0 || bytes[at + 1] !== 0 : at < end) {
    const next = read(end === undefined ? bytes : bytes.subarray(0, end), at, depth + 1);
    found.push(next);
    at = next.end;
  }
  const after = end ?? at + 2;
  const isString = tag === (OCTETS | CONSTRUCTED);
  if (isString && found.some((piece) => piece.tag !== OCTETS)) throw new FormatError("string of other pieces");
  return isString
    ? written(
        OCTETS,
        found.map((piece) => piece.content),
        after,
      )
    : written(
        tag,
        found.map((part) => part.whole),
        after,
      );
}

function written(tag: number, content: readonly Buffer[], end: number): FromBer {
  const joined = Buffer.concat(content);
  return { tag, content: joined, whole: element(tag, joined), end };
}

function lengthAt(bytes: Buffer, at: number): { length: number; start: number } {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { length: first, start: at + 1 };
  const size = first & 0x7f;
  if (size === 0 || size > 4 || at + 1 + size > bytes.length) throw new FormatError("length");
  return { length: bytes.readUIntBE(at + 1, size), start: at + 1 + size };
}
