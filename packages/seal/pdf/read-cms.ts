import { ids } from "../browser/identifiers.ts";
import { hashBy, hashName } from "../crypto/hash.ts";
import { isKnownKind, isPlainPss, verifyMessage } from "../crypto/sign.ts";
import { children, type Element, expect, FormatError, oidOf, parts, readWhole } from "../der/read.ts";
import { element, setOf } from "../der/write.ts";
import { certificateIn } from "../verify/signer.ts";
import { Unsupported } from "../verify/unsupported.ts";
import { type Certificate, withoutZeros } from "../x509/certificate.ts";
import { nameText } from "../x509/name.ts";
import { frameCms } from "./cms.ts";
import { attributeValues, bindsCertificate, digestIn, firstValues, timeIn } from "./cms-attributes.ts";

/** What a signature says of some content. */
export type CmsState = "holds" | "changed" | "signatureWrong";

/** A CMS signature that was read. */
export interface ReadCms {
  signer: Certificate;
  certificates: readonly Certificate[];
  /** What it brings along to sign, and of what kind that is. */
  inside: Buffer | undefined;
  insideKind: string;
  /** Node's name of the hash. */
  hash: string;
  /** CAdES: the certificate is signed too. */
  bindsCertificate: boolean;
  at: Date | null;
  signature: Buffer;
  /** A time stamp beside the signature, in DER (RFC 3161). */
  stamp: Buffer | undefined;
  /** Judges the signature over the attributes, or over the content where there are none. */
  judge(content: readonly Buffer[]): CmsState;
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
  const [kind, inside] = parts(fields[2]);
  return {
    certificates,
    insideKind: oidOf(kind),
    inside: inside && expect(readWhole(expect(inside, 0xa0).content), 0x04).content,
    ...readSigner(parts(signerInfo), certificates, der),
  };
}

type Signer = Omit<ReadCms, "certificates" | "inside" | "insideKind">;

function readSigner([, id, digest, ...rest]: Element[], certificates: readonly Certificate[], der: Buffer): Signer {
  const attributes = rest[0]?.tag === 0xa0 ? rest[0] : undefined;
  const [kind, signature, unsigned] = attributes ? rest.slice(1) : rest;
  const signer = signerOf(certificates, id);
  const hashId = oidOf(parts(digest)[0]);
  const hash = hashName(hashId);
  const [signatureKind, bytes] = [oidOf(parts(kind)[0]), expect(signature, 0x04).content];
  if (!hash || !isKnownKind(signatureKind) || !isPlainPss(kind)) throw new Unsupported("kind of signature");
  if (!signer) throw new FormatError("signer");
  const values = attributeValues(attributes);
  const isSigned = (message: Buffer) => verifyMessage(signer.publicKey, signatureKind, message, bytes, hash);
  const judge = (content: readonly Buffer[]): CmsState => {
    if (!attributes) return isSigned(Buffer.concat(content)) ? "holds" : "changed";
    if (!hashBy(hash, content).equals(digestIn(values))) return "changed";
    return signedForms(attributes).some(isSigned) ? "holds" : "signatureWrong";
  };
  return {
    signer,
    hash,
    signature: bytes,
    bindsCertificate: bindsCertificate(values.get(ids.signingCertificateV2), signer),
    at: timeIn(values),
    stamp: unsigned?.tag === 0xa1 ? firstValues(unsigned).get(ids.timeStampToken)?.whole : undefined,
    judge,
    isExact:
      attributes !== undefined &&
      unsigned === undefined &&
      id?.tag === 0x30 &&
      frameCms({
        hash: hashId,
        signatureKind,
        certificates: certificates.map((one) => one.der),
        issuer: signer.issuer,
        serial: withoutZeros(expect(parts(id)[1], 0x02).content),
        attributes: attributes.content,
        signature: bytes,
      }).equals(der),
  };
}

/** By issuer and number, or by the name of its key (RFC 5652, 5.3). */
function signerOf(certificates: readonly Certificate[], id: Element | undefined): Certificate | undefined {
  if (id?.tag === 0x80) return certificates.find(({ subjectKey }) => subjectKey?.equals(id.content));
  const [issuer, serial] = parts(id);
  const number = withoutZeros(expect(serial, 0x02).content);
  const name = expect(issuer, 0x30).whole;
  const numbered = certificates.filter((one) => one.serial.equals(number));
  // The same name may be written in strings of other kinds (RFC 5280, 7.1).
  return numbered.find((one) => one.issuer.equals(name)) ?? numbered.find((one) => isSameName(one.issuer, name));
}

const isSameName = (one: Buffer, other: Buffer) => nameText(one) === nameText(other);

/** The attributes as they stand, and in the order of DER, which some programs sign and do not write. */
function signedForms(attributes: Element): Buffer[] {
  const [written, ordered] = [
    element(0x31, attributes.content),
    setOf(...children(attributes).map(({ whole }) => whole)),
  ];
  return written.equals(ordered) ? [written] : [written, ordered];
}
