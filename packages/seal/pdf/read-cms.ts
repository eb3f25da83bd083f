import { ids } from "../browser/identifiers.ts";
import { hashBy, hashName } from "../crypto/hash.ts";
import { verifyMessage } from "../crypto/sign.ts";
import {
  children,
  type Element,
  expect,
  FormatError,
  integerBytes,
  oidOf,
  parts,
  readWhole,
  timeOf,
} from "../der/read.ts";
import { element } from "../der/write.ts";
import { certificateIn } from "../verify/signer.ts";
import { type Certificate, withoutZeros } from "../x509/certificate.ts";
import { frameCms } from "./cms.ts";

/** A CMS signature that was read. */
export interface ReadCms {
  signer: Certificate;
  certificates: readonly Certificate[];
  /** What the signed hash of the content is. */
  contentDigest: Buffer;
  /** Node's name of the hash. */
  hash: string;
  hashId: string;
  /** CAdES: the certificate is signed too. */
  bindsCertificate: boolean;
  at: Date | null;
  /** The signature over the attributes, or over the content where there are none. */
  holds(content: readonly Buffer[]): boolean;
  /** Whether it is, byte for byte, as `frameCms` writes it. */
  isExact: boolean;
}

/** Reads SignedData with one signer. @throws FormatError */
export function readCms(der: Buffer): ReadCms {
  const [type, wrapped] = parts(readWhole(der));
  // GM/T 0010 has identifiers of its own for the same structure.
  if (oidOf(type) !== ids.signedData && oidOf(type) !== "1.2.156.10197.6.1.4.2.2")
    throw new FormatError("no signature");
  const fields = parts(readWhole(expect(wrapped, 0xa0).content));
  const given = fields.find(({ tag }) => tag === 0xa0);
  const certificates = (given ? children(given) : []).flatMap(({ whole }) => certificateIn(whole) ?? []);
  const [signerInfo, another] = children(expect(fields.at(-1), 0x31));
  if (another) throw new FormatError("several signers");
  return { certificates, ...readSigner(parts(signerInfo), certificates, der) };
}

type Signer = Omit<ReadCms, "certificates">;

function readSigner([, id, digest, ...rest]: Element[], certificates: readonly Certificate[], der: Buffer): Signer {
  const attributes = rest[0]?.tag === 0xa0 ? rest[0] : undefined;
  const [kind, signature] = attributes ? rest.slice(1) : rest;
  const [issuer, serial] = parts(id);
  const signer = certificates.find(
    (one) => issuer?.whole.equals(one.issuer) && one.serial.equals(withoutZeros(expect(serial, 0x02).content)),
  );
  const hashId = oidOf(parts(digest)[0]);
  const hash = hashName(hashId);
  if (!signer || !hash) throw new FormatError("signer");
  const [signatureKind, bytes] = [oidOf(parts(kind)[0]), expect(signature, 0x04).content];
  const values = attributeValues(attributes);
  const isSigned = (message: Buffer) => verifyMessage(signer.publicKey, signatureKind, message, bytes, hash);
  return {
    signer,
    hash,
    hashId,
    contentDigest: digestIn(values),
    bindsCertificate: bindsCertificate(values.get(ids.signingCertificateV2), signer),
    at: timeIn(values),
    holds: (content) =>
      attributes
        ? hashBy(hash, content).equals(digestIn(values)) && isSigned(element(0x31, attributes.content))
        : isSigned(Buffer.concat(content)),
    isExact:
      attributes !== undefined &&
      frameCms({
        hash: hashId,
        signatureKind,
        certificates: certificates.map((one) => one.der),
        issuer: signer.issuer,
        serial: integerBytes(serial),
        attributes: attributes.content,
        signature: bytes,
      }).equals(der),
  };
}

function attributeValues(attributes: Element | undefined): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const one of attributes ? children(attributes) : []) {
    const [identifier, values] = parts(one);
    const [value] = children(expect(values, 0x31));
    const name = oidOf(identifier);
    if (found.has(name)) throw new FormatError("the same attribute twice");
    if (value) found.set(name, value);
  }
  return found;
}

const digestIn = (values: ReadonlyMap<string, Element>): Buffer => {
  const value = values.get(ids.messageDigest);
  return value ? expect(value, 0x04).content : Buffer.alloc(0);
};

function timeIn(values: ReadonlyMap<string, Element>): Date | null {
  const value = values.get(ids.signingTime);
  return value ? timeOf(value) : null;
}

/** ESSCertIDv2 (RFC 5035): the hash of the signer's certificate, with SHA-256 where it names no other. */
function bindsCertificate(value: Element | undefined, { der }: Certificate): boolean {
  if (!value) return false;
  const fields = parts(parts(parts(value)[0])[0]);
  const named = fields[0]?.tag === 0x30 ? oidOf(parts(fields[0])[0]) : ids.sha256;
  const digest = fields.find(({ tag }) => tag === 0x04)?.content;
  const hash = hashName(named);
  if (!digest || !hash || !hashBy(hash, [der]).equals(digest)) throw new FormatError("certificate of another");
  return true;
}
