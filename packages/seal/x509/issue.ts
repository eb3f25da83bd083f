import { createHash } from "node:crypto";
import { ids } from "../browser/identifiers.ts";
import { signatureKindOf } from "../browser/key-info.ts";
import { type Algorithm, publicKeyInfo, type SigningKey } from "../crypto/keys.ts";
import { signMessage } from "../crypto/sign.ts";
import {
  bits,
  boolean,
  certificateTime,
  element,
  explicit,
  implicit,
  integer,
  octets,
  oid,
  sequence,
} from "../der/write.ts";

/** Of what kind a certificate is, which decides its extensions. */
export type Purpose = "root" | "authority" | "signing" | "signIn";

export interface Request {
  /** 8 to 20 bytes, the first below 128. */
  serial: Buffer;
  subject: Buffer;
  issuer: Buffer;
  notBefore: Date;
  notAfter: Date;
  algorithm: Algorithm;
  publicKey: Buffer;
  purpose: Purpose;
  /** Where the list of revoked certificates and the answers about single ones are. */
  places?: { crl: string; ocsp: string };
}

/** SHA-1 of the point, as RFC 5280 (4.2.1.2) names keys: a name, not a protection. */
export const keyName = (publicKey: Buffer): Buffer => createHash("sha1").update(publicKey).digest();

/** An X.509 v3 certificate in DER (RFC 5280), signed by the issuer's key: SM2 with SM3 or ECDSA with SHA-256. */
export function issueCertificate(request: Request, signer: SigningKey): Buffer {
  const { serial, subject, issuer, notBefore, notAfter, algorithm, publicKey } = request;
  const kind = signatureKind(signer);
  const tbs = sequence(
    explicit(0, integer(2)),
    integer(serial),
    kind,
    issuer,
    sequence(certificateTime(notBefore), certificateTime(notAfter)),
    subject,
    publicKeyInfo(algorithm, publicKey),
    explicit(3, sequence(...extensions(request, signer))),
  );
  return sequence(tbs, kind, bits(signMessage(signer, tbs)));
}

/** AlgorithmIdentifier of a key's signatures. */
export const signatureKind = ({ algorithm }: Pick<SigningKey, "algorithm">): Buffer =>
  Buffer.from(signatureKindOf(algorithm).buffer);

function extensions({ purpose, publicKey, places }: Request, signer: SigningKey): Buffer[] {
  const isAuthority = purpose === "root" || purpose === "authority";
  return [
    ...(isAuthority ? [extension(ids.basicConstraints, sequence(boolean(true)), true)] : []),
    extension(ids.keyUsage, isAuthority ? bits(Buffer.from([0x06]), 1) : bits(Buffer.from([0xc0]), 6), true),
    ...(purpose === "signIn" ? [extension(ids.extendedKeyUsage, sequence(oid(ids.clientSignIn)))] : []),
    extension(ids.subjectKey, octets(keyName(publicKey))),
    extension(ids.authorityKey, sequence(implicit(0, keyName(signer.publicKey)))),
    ...(places && purpose !== "root" ? placesExtensions(places) : []),
  ];
}

function placesExtensions({ crl, ocsp }: { crl: string; ocsp: string }): Buffer[] {
  const address = (text: string) => element(0x86, Buffer.from(text, "latin1"));
  return [
    extension(ids.crlPlaces, sequence(sequence(explicit(0, explicit(0, address(crl)))))),
    extension(ids.authorityAccess, sequence(sequence(oid(ids.ocsp), address(ocsp)))),
  ];
}

export const extension = (identifier: string, value: Buffer, critical = false): Buffer =>
  sequence(oid(identifier), ...(critical ? [boolean(true)] : []), octets(value));
