/** DER (ITU-T X.690) written in plain bytes, by servers and browsers alike: every function gives one whole element. */

/** What WebCrypto takes and gives. */
export type Bytes = Uint8Array<ArrayBuffer>;

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** An element of this tag with this content. */
export function element(tag: number, ...parts: readonly Uint8Array[]): Bytes {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return joined(Uint8Array.of(tag), lengthOf(length), ...parts);
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.of(0x80 | bytes.length, ...bytes);
}

export const sequence = (...parts: readonly Uint8Array[]) => element(0x30, ...parts);

/** SET OF: its elements in the order of their bytes (X.690, 11.6). */
export const setOf = (...parts: readonly Uint8Array[]) => element(0x31, ...parts.toSorted(compared));

function compared(one: Uint8Array, other: Uint8Array): number {
  const differing = one.findIndex((byte, at) => byte !== other[at]);
  if (differing < 0) return one.length - other.length;
  return one[differing]! - (other[differing] ?? -1);
}

export const octets = (bytes: Uint8Array) => element(0x04, bytes);
export const bits = (bytes: Uint8Array, unused = 0) => element(0x03, Uint8Array.of(unused), bytes);
export const nothing = () => element(0x05);
export const utf8 = (text: string) => element(0x0c, new TextEncoder().encode(text));

/** [n] around whole elements. */
export const explicit = (number: number, ...parts: readonly Uint8Array[]) => element(0xa0 + number, ...parts);

/** [n] in place of the tag of a primitive element. */
export const implicit = (number: number, content: Uint8Array) => element(0x80 + number, content);

/** A number that is not negative, or the bytes of one. */
export function integer(value: number | Uint8Array): Bytes {
  let bytes = typeof value === "number" ? numberBytes(value) : value;
  while (bytes.length > 1 && bytes[0] === 0) bytes = bytes.subarray(1);
  return element(0x02, bytes[0]! >= 0x80 ? Uint8Array.of(0) : new Uint8Array(), bytes);
}

function numberBytes(value: number): Uint8Array {
  const hex = value.toString(16);
  return bytesOfHex(hex.length % 2 ? `0${hex}` : hex);
}

/** An object identifier in dots. */
export function oid(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) groups.unshift(0x80 | (left % 128));
    return groups;
  });
  return element(0x06, Uint8Array.from(bytes));
}

export const bytesOfHex = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
