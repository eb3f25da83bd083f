import { createPublicKey, sign as nodeSign, verify as nodeVerify } from "node:crypto";
import { ids } from "../browser/identifiers.ts";
import { bitBytes, integerBytes, oidOf, parts, readWhole } from "../der/read.ts";
import { integer, sequence } from "../der/write.ts";
import { nodeKeyOf, type SigningKey } from "./keys.ts";
import { signSm2, verifySm2 } from "./sm2.ts";

export { signatureIds } from "../browser/key-info.ts";

/** A signature in DER: SM2 with SM3, or ECDSA with SHA-256. */
export function signMessage(key: SigningKey, message: Uint8Array): Buffer {
  return key.algorithm === "sm2" ? signSm2(key, message) : nodeSign("sha256", message, nodeKeyOf(key));
}

/** Identifiers of signatures with the hash they fix. */
const hashes: Record<string, string> = {
  [ids.ecdsaWithSha256]: "sha256",
  "1.2.840.10045.4.1": "sha1",
  "1.2.840.10045.4.3.3": "sha384",
  "1.2.840.10045.4.3.4": "sha512",
  "1.2.840.113549.1.1.5": "sha1",
  "1.2.840.113549.1.1.11": "sha256",
  "1.2.840.113549.1.1.12": "sha384",
  "1.2.840.113549.1.1.13": "sha512",
};

/** Identifiers that name a key and leave the hash to the structure around: RSA, and elliptic keys as some write them. */
const open = new Set<string>(["1.2.840.113549.1.1.1", ids.ecPublicKey]);

/** Whether SM2 is meant: as a signature, as a key, or as some write it, as the curve. */
const sm2Ids = new Set<string>([ids.sm2WithSm3, ids.sm2Curve, "1.2.156.10197.1.301.1"]);
const isSm2Info = (info: Buffer) => {
  const [algorithm] = parts(readWhole(info));
  const [, curve] = parts(algorithm);
  return curve?.tag === 6 && oidOf(curve) === ids.sm2Curve;
};

/**
 * Whether a signature was made over the message by the key; false for what it cannot judge and for damaged keys.
 * @param info SubjectPublicKeyInfo
 * @param identifier of the signature; `hash` where that leaves it open (RSA in CMS)
 */
export function verifyMessage(
  info: Buffer,
  identifier: string,
  message: Uint8Array,
  signature: Buffer,
  hash?: string,
): boolean {
  try {
    if (isSm2Info(info)) return sm2Ids.has(identifier) && verifySm2(pointOf(info), message, inDer(signature));
    const name = hashes[identifier] ?? (open.has(identifier) ? hash : undefined);
    if (name === undefined) return false;
    return nodeVerify(name, message, createPublicKey({ key: info, format: "der", type: "spki" }), signature);
  } catch {
    return false;
  }
}

/** The point of an elliptic key. */
export const pointOf = (info: Buffer): Buffer => bitBytes(parts(readWhole(info))[1]);

/** Some programs write r and s of SM2 as 64 bytes; a DER structure must be strict. */
function inDer(signature: Buffer): Buffer {
  if (signature.length === 64) return sequence(integer(signature.subarray(0, 32)), integer(signature.subarray(32)));
  const [r, s, more] = parts(readWhole(signature));
  if (more || integerBytes(r).length > 33 || integerBytes(s).length > 33) throw new Error("signature");
  return signature;
}
