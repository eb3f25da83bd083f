import { boundsAt, FormatError } from "../browser/bounds.ts";

export { FormatError };

/** One element of a DER structure. */
export interface Element {
  tag: number;
  content: Buffer;
  /** With tag and length. */
  whole: Buffer;
}

/** Nothing in a seal or a certificate has more parts than a long list of revoked ones. */
const MOST_CHILDREN = 200_000;

/** The element that begins here. @throws FormatError */
export function readElement(bytes: Buffer, at = 0): Element {
  const { tag, start, end } = boundsAt(bytes, at);
  return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) };
}

/** The one element that fills these bytes. @throws FormatError when anything follows */
export function readWhole(bytes: Buffer, tag?: number): Element {
  const read = readElement(bytes);
  if (read.whole.length !== bytes.length) throw new FormatError("bytes after the end");
  return tag === undefined ? read : expect(read, tag);
}

/** The elements inside of one. @throws FormatError */
export function children({ content }: Element): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < content.length; ) {
    const next = readElement(content, at);
    found.push(next);
    if (found.length > MOST_CHILDREN) throw new FormatError("too many elements");
    at += next.whole.length;
  }
  return found;
}

/** The element where it has this tag. @throws FormatError */
export function expect(read: Element | undefined, tag: number): Element {
  if (read?.tag !== tag) throw new FormatError(`element of another kind than ${tag}`);
  return read;
}

/** The parts of a SEQUENCE. @throws FormatError */
export const parts = (read: Element | undefined): Element[] => children(expect(read, 0x30));

/** The bytes of a BIT STRING of whole bytes. @throws FormatError */
export function bitBytes(read: Element | undefined): Buffer {
  const { content } = expect(read, 0x03);
  if (content[0] !== 0) throw new FormatError("bits");
  return content.subarray(1);
}

/** A whole number that is not negative and fits. @throws FormatError */
export function numberOf(read: Element | undefined): number {
  const content = integerBytes(read);
  if (content.length > 6) throw new FormatError("number");
  return content.readUIntBE(0, content.length);
}

/** The bytes of an INTEGER that is not negative, as short as they can be. @throws FormatError */
export function integerBytes(read: Element | undefined): Buffer {
  const { content } = expect(read, 0x02);
  const [first, second] = content;
  if (first === undefined || first >= 0x80) throw new FormatError("negative number");
  if (first === 0 && second !== undefined && second < 0x80) throw new FormatError("number longer than needed");
  return content;
}

/** An object identifier in dots. @throws FormatError */
export function oidOf(read: Element | undefined): string {
  const { content } = expect(read, 0x06);
  if (content.length === 0 || content.length > 64 || content.at(-1)! >= 0x80) throw new FormatError("identifier");
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    if (arc === 0 && byte === 0x80) throw new FormatError("identifier");
    arc = arc * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [head = 0, ...rest] = arcs;
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - first * 40, ...rest].join(".");
}

const textTags: Record<number, BufferEncoding> = { 12: "utf8", 19: "latin1", 20: "latin1", 22: "latin1", 26: "latin1" };

/** A string of any of the usual kinds. @throws FormatError */
export function textOf(read: Element | undefined): string {
  if (read?.tag === 0x1e)
    return Buffer.from(read.content.subarray(0, read.content.length & ~1))
      .swap16()
      .toString("utf16le");
  const encoding = read && textTags[read.tag];
  if (!encoding) throw new FormatError("text");
  return read.content.toString(encoding);
}

/** UTCTime or GeneralizedTime, with seconds and Z, or as some write it with an offset or none. @throws FormatError */
export function timeOf(read: Element | undefined): Date {
  if (read?.tag !== 0x17 && read?.tag !== 0x18) throw new FormatError("time");
  const pattern =
    read.tag === 0x17
      ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/
      : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z?$/;
  const [, year = "", ...rest] = pattern.exec(read.content.toString("latin1")) ?? [];
  const [month = "", day = "", hour = "", minute = "", second = ""] = rest;
  const century = read.tag === 0x18 ? "" : Number(year) < 50 ? "20" : "19";
  const at = new Date(`${century}${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(at.getTime())) throw new FormatError("time");
  return at;
}
