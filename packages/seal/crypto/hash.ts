import { createHash } from "node:crypto";
import { ids } from "../browser/identifiers.ts";

export const sm3 = (...parts: readonly Uint8Array[]) => digest("sm3", parts);
export const sha256 = (...parts: readonly Uint8Array[]) => digest("sha256", parts);

function digest(name: string, parts: readonly Uint8Array[]): Buffer {
  // In signatures it has 64 bytes (RFC 8702, 3.1).
  const hash = name === "shake256" ? createHash(name, { outputLength: 64 }) : createHash(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Node's names of the functions that signatures name. */
const names: Record<string, string> = {
  [ids.sm3]: "sm3",
  // SM3 without a key, as its arc names it.
  "1.2.156.10197.1.401.1": "sm3",
  [ids.sha1]: "sha1",
  [ids.sha256]: "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
  "2.16.840.1.101.3.4.2.4": "sha224",
  "2.16.840.1.101.3.4.2.7": "sha3-224",
  "2.16.840.1.101.3.4.2.8": "sha3-256",
  "2.16.840.1.101.3.4.2.9": "sha3-384",
  "2.16.840.1.101.3.4.2.10": "sha3-512",
  "2.16.840.1.101.3.4.2.12": "shake256",
  "1.2.840.113549.2.5": "md5",
};

/** Node's name of a hash by its identifier or the word that OFD files use; undefined for what nobody knows. */
export const hashName = (method: string): string | undefined =>
  names[method] ?? Object.values(names).find((name) => name === method.toLowerCase().replace("-", ""));

/** The hash of the parts by a name that `hashName` gave. */
export const hashBy = digest;

/** Hashes of which somebody can make two contents with the same value (GB/T 39786, NIST SP 800-131A): they prove little. */
export const isWeak = (hash: string): boolean => hash === "md5" || hash === "sha1";
