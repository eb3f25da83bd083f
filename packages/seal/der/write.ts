import * as plain from "../browser/bytes.ts";

/** DER (ITU-T X.690) written, as Node's own kind of bytes: every function gives one whole element. */

const inNode =
  <Given extends readonly unknown[]>(write: (...given: Given) => plain.Bytes) =>
  (...given: Given): Buffer =>
    Buffer.from(write(...given).buffer);

export const element = inNode(plain.element);
export const sequence = inNode(plain.sequence);
export const setOf = inNode(plain.setOf);
export const octets = inNode(plain.octets);
export const bits = inNode(plain.bits);
export const nothing = inNode(plain.nothing);
export const utf8 = inNode(plain.utf8);
export const explicit = inNode(plain.explicit);
export const implicit = inNode(plain.implicit);
export const integer = inNode(plain.integer);
export const oid = inNode(plain.oid);

export const boolean = (value: boolean) => element(0x01, Buffer.from([value ? 0xff : 0]));
export const printable = (text: string) => element(0x13, Buffer.from(text, "latin1"));
export const ia5 = (text: string) => element(0x16, Buffer.from(text, "latin1"));
export const enumerated = (value: number) => element(0x0a, Buffer.from([value]));

const digits = (at: Date) => at.toISOString().replaceAll(/[-:T]/g, "").slice(0, 14);

/** `YYYYMMDDhhmmssZ`. */
export const generalizedTime = (at: Date) => element(0x18, Buffer.from(`${digits(at)}Z`));

/** As certificates have it: two figures for the year up to 2049 (RFC 5280, 4.1.2.5). */
export const certificateTime = (at: Date) =>
  at.getUTCFullYear() < 2050 ? element(0x17, Buffer.from(`${digits(at).slice(2)}Z`)) : generalizedTime(at);
