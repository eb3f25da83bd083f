/** DER (ITU-T X.690) written: every function gives one whole element. */

/** An element of this tag with this content. */
export function element(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

export const sequence = (...parts: readonly Buffer[]) => element(0x30, ...parts);

/** SET OF: its elements in the order of their bytes (X.690, 11.6). */
export const setOf = (...parts: readonly Buffer[]) => element(0x31, ...parts.toSorted(Buffer.compare));

export const octets = (bytes: Buffer) => element(0x04, bytes);
export const bits = (bytes: Buffer, unused = 0) => element(0x03, Buffer.from([unused]), bytes);
export const nothing = () => element(0x05);
export const boolean = (value: boolean) => element(0x01, Buffer.from([value ? 0xff : 0]));
export const utf8 = (text: string) => element(0x0c, Buffer.from(text));
export const printable = (text: string) => element(0x13, Buffer.from(text, "latin1"));
export const ia5 = (text: string) => element(0x16, Buffer.from(text, "latin1"));

/** [n] around whole elements. */
export const explicit = (number: number, ...parts: readonly Buffer[]) => element(0xa0 + number, ...parts);

/** [n] in place of the tag of a primitive element. */
export const implicit = (number: number, content: Buffer) => element(0x80 + number, content);

/** A number that is not negative, or the bytes of one. */
export function integer(value: number | Buffer): Buffer {
  let bytes = typeof value === "number" ? numberBytes(value) : value;
  while (bytes.length > 1 && bytes[0] === 0 && bytes[1]! < 0x80) bytes = bytes.subarray(1);
  return element(0x02, bytes[0]! >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

function numberBytes(value: number): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 ? `0${hex}` : hex, "hex");
}

export const enumerated = (value: number) => element(0x0a, Buffer.from([value]));

/** An object identifier in dots. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) groups.unshift(0x80 | (left % 128));
    return groups;
  });
  return element(0x06, Buffer.from(bytes));
}

const digits = (at: Date) => at.toISOString().replaceAll(/[-:T]/g, "").slice(0, 14);

/** `YYYYMMDDhhmmssZ`. */
export const generalizedTime = (at: Date) => element(0x18, Buffer.from(`${digits(at)}Z`));

/** As certificates have it: two figures for the year up to 2049 (RFC 5280, 4.1.2.5). */
export const certificateTime = (at: Date) =>
  at.getUTCFullYear() < 2050 ? element(0x17, Buffer.from(`${digits(at).slice(2)}Z`)) : generalizedTime(at);
