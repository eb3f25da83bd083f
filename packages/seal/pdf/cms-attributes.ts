import { ids } from "../browser/identifiers.ts";
import { hashBy, hashName } from "../crypto/hash.ts";
import { children, type Element, expect, FormatError, oidOf, parts, timeOf } from "../der/read.ts";
import type { Certificate } from "../x509/certificate.ts";

/** The first value of each attribute that is signed, by its identifier (RFC 5652, 5.3). @throws FormatError for one that stands twice */
export function attributeValues(attributes: Element | undefined): Map<string, Element> {
  const all = attributes ? children(attributes) : [];
  const found = firstValues(attributes);
  if (found.size < all.length) throw new FormatError("the same attribute twice");
  return found;
}

/** The first value of each attribute; those beside a signature, as its time stamps, may stand there again and again. @throws FormatError */
export function firstValues(attributes: Element | undefined): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const one of attributes ? children(attributes) : []) {
    const [identifier, values] = parts(one);
    const [value] = children(expect(values, 0x31));
    const name = oidOf(identifier);
    if (value && !found.has(name)) found.set(name, value);
  }
  return found;
}

/** What the signed hash of the content is; empty where none is named. */
export const digestIn = (values: ReadonlyMap<string, Element>): Buffer => {
  const value = values.get(ids.messageDigest);
  return value ? expect(value, 0x04).content : Buffer.alloc(0);
};

/** When it was signed, as the signer says. */
export function timeIn(values: ReadonlyMap<string, Element>): Date | null {
  const value = values.get(ids.signingTime);
  return value ? timeOf(value) : null;
}

/**
 * Whether the certificate is signed too: ESSCertIDv2 (RFC 5035), with SHA-256 where it names no other hash.
 * @throws FormatError where it is the hash of another certificate
 */
export function bindsCertificate(value: Element | undefined, { der }: Certificate): boolean {
  if (!value) return false;
  const fields = parts(parts(parts(value)[0])[0]);
  const named = fields[0]?.tag === 0x30 ? oidOf(parts(fields[0])[0]) : ids.sha256;
  const digest = fields.find(({ tag }) => tag === 0x04)?.content;
  const hash = hashName(named);
  if (!digest || !hash || !hashBy(hash, [der]).equals(digest)) throw new FormatError("certificate of another");
  return true;
}
