import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { sm2 } from "sm-crypto-v2";
import { type Algorithm, privateKeyInfoOf, publicKeyInfoOf } from "../browser/key-info.ts";

export { type Algorithm, algorithms } from "../browser/key-info.ts";

/** A key that signs. */
export interface SigningKey {
  algorithm: Algorithm;
  /** The number, 32 bytes. */
  privateKey: Buffer;
  /** The point, uncompressed: 65 bytes. */
  publicKey: Buffer;
}

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
  Buffer.from(publicKeyInfoOf(algorithm, publicKey).buffer);

/** PKCS#8 (RFC 5958), which other programs open. */
export const privateKeyInfo = ({ algorithm, privateKey, publicKey }: SigningKey): Buffer =>
  Buffer.from(privateKeyInfoOf(algorithm, privateKey, publicKey).buffer);

const nodeKeys = new WeakMap<SigningKey, ReturnType<typeof createPrivateKey>>();

/** The key as Node's own functions take it. */
export function nodeKeyOf(key: SigningKey) {
  const kept = nodeKeys.get(key) ?? createPrivateKey({ key: privateKeyInfo(key), format: "der", type: "pkcs8" });
  nodeKeys.set(key, kept);
  return kept;
}
