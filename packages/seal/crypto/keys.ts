import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { sm2 } from "sm-crypto-v2";
import { ids } from "../der/identifiers.ts";
import { bits, explicit, integer, octets, oid, sequence } from "../der/write.ts";

/** SM2 with SM3 for seals; ECDSA on P-256 with SHA-256 for programs outside that know no SM2. */
export const algorithms = ["sm2", "p256"] as const;
export type Algorithm = (typeof algorithms)[number];

/** A key that signs. */
export interface SigningKey {
  algorithm: Algorithm;
  /** The number, 32 bytes. */
  privateKey: Buffer;
  /** The point, uncompressed: 65 bytes. */
  publicKey: Buffer;
}

const curves: Record<Algorithm, string> = { sm2: ids.sm2Curve, p256: ids.p256Curve };

export function newSigningKey(algorithm: Algorithm): SigningKey {
  if (algorithm === "sm2") {
    const { privateKey, publicKey } = sm2.generateKeyPairHex();
    return { algorithm, privateKey: Buffer.from(privateKey, "hex"), publicKey: Buffer.from(publicKey, "hex") };
  }
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const { d = "", x = "", y = "" } = privateKey.export({ format: "jwk" });
  const [number, ...point] = [d, x, y].map((part) => Buffer.from(part, "base64url"));
  return { algorithm, privateKey: number!, publicKey: Buffer.concat([Buffer.from([4]), ...point]) };
}

/** SubjectPublicKeyInfo of a point on a curve (RFC 5480). */
export const publicKeyInfo = (algorithm: Algorithm, publicKey: Buffer): Buffer =>
  sequence(sequence(oid(ids.ecPublicKey), oid(curves[algorithm])), bits(publicKey));

/** PKCS#8 (RFC 5958), which other programs open. */
export const privateKeyInfo = ({ algorithm, privateKey, publicKey }: SigningKey): Buffer =>
  sequence(
    integer(0),
    sequence(oid(ids.ecPublicKey), oid(curves[algorithm])),
    octets(sequence(integer(1), octets(privateKey), explicit(1, bits(publicKey)))),
  );

const nodeKeys = new WeakMap<SigningKey, ReturnType<typeof createPrivateKey>>();

/** The key as Node's own functions take it. */
export function nodeKeyOf(key: SigningKey) {
  const kept = nodeKeys.get(key) ?? createPrivateKey({ key: privateKeyInfo(key), format: "der", type: "pkcs8" });
  nodeKeys.set(key, kept);
  return kept;
}
