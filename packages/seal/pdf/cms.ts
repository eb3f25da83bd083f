import { ids } from "../browser/identifiers.ts";
import { hashBy, sha256, sm3 } from "../crypto/hash.ts";
import type { SigningKey } from "../crypto/keys.ts";
import { signatureIds, signMessage } from "../crypto/sign.ts";
import { element, explicit, integer, nothing, octets, oid, sequence, setOf } from "../der/write.ts";
import { readCertificate } from "../x509/certificate.ts";

/** Everything of a CMS signature but its frame. */
export interface CmsParts {
  /** Identifier of the hash, and of the signature. */
  hash: string;
  signatureKind: string;
  certificates: readonly Buffer[];
  issuer: Buffer;
  serial: Buffer;
  /** The signed attributes, in their order, without a tag around. */
  attributes: Buffer;
  signature: Buffer;
}

/** SignedData without its content (RFC 5652, 5), always of the same bytes for the same parts. */
export function frameCms({
  hash,
  signatureKind,
  certificates,
  issuer,
  serial,
  attributes,
  signature,
}: CmsParts): Buffer {
  const signer = sequence(
    integer(1),
    sequence(issuer, integer(serial)),
    sequence(oid(hash), nothing()),
    element(0xa0, attributes),
    sequence(oid(signatureKind)),
    octets(signature),
  );
  const data = sequence(
    integer(1),
    setOf(sequence(oid(hash), nothing())),
    sequence(oid(ids.data)),
    element(0xa0, ...certificates),
    setOf(signer),
  );
  return sequence(oid(ids.signedData), explicit(0, data));
}

/**
 * A detached signature of CAdES (ETSI EN 319 122-1, level B): the certificate's hash is among what is signed, and the
 * time is not, for PDF has its own place for it.
 */
export function signCms(content: readonly Buffer[], certificate: Buffer, key: SigningKey): Buffer {
  const isSm2 = key.algorithm === "sm2";
  const { issuer, serial } = readCertificate(certificate);
  const hash = isSm2 ? ids.sm3 : ids.sha256;
  // SHA-256 is what the attribute means when it names no hash (RFC 5035, 4).
  const named = isSm2
    ? sequence(sequence(oid(ids.sm3)), octets(sm3(certificate)))
    : sequence(octets(sha256(certificate)));
  const attributes = setOf(
    attribute(ids.contentType, oid(ids.data)),
    attribute(ids.messageDigest, octets(hashBy(isSm2 ? "sm3" : "sha256", content))),
    attribute(ids.signingCertificateV2, sequence(sequence(named))),
  );
  return frameCms({
    hash,
    signatureKind: signatureIds[key.algorithm],
    certificates: [certificate],
    issuer,
    serial,
    attributes: contentOf(attributes),
    signature: signMessage(key, attributes),
  });
}

const attribute = (identifier: string, value: Buffer) => sequence(oid(identifier), setOf(value));
const contentOf = (set: Buffer) => set.subarray(set[1]! < 0x80 ? 2 : 2 + (set[1]! & 0x7f));
