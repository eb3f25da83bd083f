import { constants, createPublicKey, sign as nodeSign, verify as nodeVerify } from "node:crypto";
import { ids } from "../browser/identifiers.ts";
import { bitBytes, children, type Element, integerBytes, oidOf, parts, readWhole } from "../der/read.ts";
import { integer, sequence } from "../der/write.ts";
import { isWeak } from "./hash.ts";
import { nodeKeyOf, type SigningKey } from "./keys.ts";
import { signSm2, verifySm2 } from "./sm2.ts";

export { signatureIds } from "../browser/key-info.ts";

/** A signature in DER: SM2 with SM3, or ECDSA with SHA-256. */
export function signMessage(key: SigningKey, message: Uint8Array): Buffer {
  return key.algorithm === "sm2" ? signSm2(key, message) : nodeSign("sha256", message, nodeKeyOf(key));
}

/** ECDSA with both numbers side by side and no structure around them (BSI TR-03111, 5.2.1). */
const PLAIN_ECDSA = "0.4.0.127.0.7.1.1.4.1";

/** Identifiers of signatures with the hash they fix. */
const hashes: Record<string, string> = {
  [ids.ecdsaWithSha256]: "sha256",
  "1.2.840.10045.4.1": "sha1",
  "1.2.840.10045.4.3.1": "sha224",
  "1.2.840.10045.4.3.3": "sha384",
  "1.2.840.10045.4.3.4": "sha512",
  "1.2.840.113549.1.1.4": "md5",
  "1.2.840.113549.1.1.5": "sha1",
  "1.2.840.113549.1.1.11": "sha256",
  "1.2.840.113549.1.1.12": "sha384",
  "1.2.840.113549.1.1.13": "sha512",
  "1.2.840.113549.1.1.14": "sha224",
  "2.16.840.1.101.3.4.3.9": "sha3-224",
  "2.16.840.1.101.3.4.3.10": "sha3-256",
  "2.16.840.1.101.3.4.3.11": "sha3-384",
  "2.16.840.1.101.3.4.3.12": "sha3-512",
  "2.16.840.1.101.3.4.3.13": "sha3-224",
  "2.16.840.1.101.3.4.3.14": "sha3-256",
  "2.16.840.1.101.3.4.3.15": "sha3-384",
  "2.16.840.1.101.3.4.3.16": "sha3-512",
  [`${PLAIN_ECDSA}.2`]: "sha224",
  [`${PLAIN_ECDSA}.3`]: "sha256",
  [`${PLAIN_ECDSA}.4`]: "sha384",
  [`${PLAIN_ECDSA}.5`]: "sha512",
};

/** Identifiers that leave the hash to the structure around: RSA, its newer form, and elliptic keys as some write them. */
const open = new Set<string>(["1.2.840.113549.1.1.1", ids.rsaPss, ids.ecPublicKey]);

/** Ed25519 and Ed448, which take the message as it is (RFC 8419). */
const wholeMessage = new Set<string>(["1.3.101.112", "1.3.101.113"]);

/** Whether SM2 is meant: as a signature, as a key, or as some write it, as the curve. */
const sm2Ids = new Set<string>([ids.sm2WithSm3, ids.sm2Curve, "1.2.156.10197.1.301.1"]);

/** Whether signatures of this kind can be judged here at all. */
export const isKnownKind = (identifier: string): boolean =>
  identifier in hashes || open.has(identifier) || wholeMessage.has(identifier) || sm2Ids.has(identifier);

/** How a kind of signature is called, with the hash that it fixes. */
export function kindName(identifier: string): string {
  if (sm2Ids.has(identifier)) return "SM2/SM3";
  const [family, hash] = [identifier.startsWith("1.2.840.113549.") ? "RSA" : "ECDSA", hashes[identifier]];
  return hash ? `${family}/${hash.toUpperCase()}` : family;
}

/** Whether it fixes a hash that proves little. */
export const isWeakKind = (identifier: string): boolean => isWeak(hashes[identifier] ?? "");

/** The hash that an AlgorithmIdentifier of RSASSA-PSS names by its own identifier; SHA-1 is preset (RFC 4055, 3.1). */
export function pssHash(algorithm: Element | undefined): string | undefined {
  const [kind, parameters] = parts(algorithm);
  if (oidOf(kind) !== ids.rsaPss) return undefined;
  const named = pssPart(parameters, 0xa0);
  return named ? oidOf(named[0]) : ids.sha1;
}

/** Whether an AlgorithmIdentifier is no RSASSA-PSS, or such of which the mask is made with the same hash: no other is judged here. */
export function isPlainPss(algorithm: Element | undefined): boolean {
  const hash = pssHash(algorithm);
  const mask = pssPart(parts(algorithm)[1], 0xa1);
  return hash === undefined || hash === (mask ? oidOf(parts(mask[1])[0]) : ids.sha1);
}

function pssPart(parameters: Element | undefined, tag: number): Element[] | undefined {
  const found = parameters?.tag === 0x30 ? children(parameters).find((one) => one.tag === tag) : undefined;
  return found && parts(readWhole(found.content));
}

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
    const key = createPublicKey({ key: info, format: "der", type: "spki" });
    if (wholeMessage.has(identifier)) return nodeVerify(null, message, key, signature);
    const name = hashes[identifier] ?? (open.has(identifier) ? hash : undefined);
    if (name === undefined) return false;
    const form = identifier === ids.rsaPss ? pss : identifier.startsWith(PLAIN_ECDSA) ? plain : {};
    return nodeVerify(name, message, { key, ...form }, signature);
  } catch {
    return false;
  }
}

const plain = { dsaEncoding: "ieee-p1363" } as const;
const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO };

/** The point of an elliptic key. */
export const pointOf = (info: Buffer): Buffer => bitBytes(parts(readWhole(info))[1]);

/** Some programs write r and s of SM2 as 64 bytes; a DER structure must be strict. */
function inDer(signature: Buffer): Buffer {
  if (signature.length === 64) return sequence(integer(signature.subarray(0, 32)), integer(signature.subarray(32)));
  const [r, s, more] = parts(readWhole(signature));
  if (more || integerBytes(r).length > 33 || integerBytes(s).length > 33) throw new Error("signature");
  return signature;
}
