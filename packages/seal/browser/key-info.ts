import { type Bytes, bits, explicit, integer, nothing, octets, oid, sequence } from "./bytes.ts";
import { ids } from "./identifiers.ts";

/** SM2 with SM3 for seals; ECDSA on P-256 with SHA-256 for programs outside that know no SM2. */
export const algorithms = ["sm2", "p256"] as const;
export type Algorithm = (typeof algorithms)[number];

const curves: Record<Algorithm, string> = { sm2: ids.sm2Curve, p256: ids.p256Curve };

/** The identifier of each kind of signature. */
export const signatureIds: Record<Algorithm, string> = { sm2: ids.sm2WithSm3, p256: ids.ecdsaWithSha256 };

const keyKind = (algorithm: Algorithm) => sequence(oid(ids.ecPublicKey), oid(curves[algorithm]));

/** SubjectPublicKeyInfo of a point on a curve (RFC 5480). */
export const publicKeyInfoOf = (algorithm: Algorithm, publicKey: Uint8Array): Bytes =>
  sequence(keyKind(algorithm), bits(publicKey));

/** PKCS#8 (RFC 5958) of a number and its point. */
export const privateKeyInfoOf = (algorithm: Algorithm, privateKey: Uint8Array, publicKey: Uint8Array): Bytes =>
  sequence(
    integer(0),
    keyKind(algorithm),
    octets(sequence(integer(1), octets(privateKey), explicit(1, bits(publicKey)))),
  );

/** AlgorithmIdentifier of a key's signatures. */
export const signatureKindOf = (algorithm: Algorithm): Bytes =>
  algorithm === "sm2" ? sequence(oid(signatureIds.sm2), nothing()) : sequence(oid(signatureIds.p256));
