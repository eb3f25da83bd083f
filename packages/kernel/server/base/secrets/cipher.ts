import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

/** What seals: 32 random bytes, from which a key for each use is derived. */
export type Key = Buffer;

const KEY_BYTES = 32;
const IV_BYTES = 16;
const MAC_BYTES = 32;
const PREFIX = "sm4";

export const newKey = (): Key => randomBytes(KEY_BYTES);

/** A key of the right length out of base64; undefined for anything else. */
export function readKey(text: string): Key | undefined {
  const key = Buffer.from(text, "base64");
  return key.length === KEY_BYTES && key.toString("base64") === text ? key : undefined;
}

/** The name of a key, which tells nothing of it. */
export const idOfKey = (key: Key): string => derive(key, "id", 6).toString("hex");

/** The id of the key that sealed this; undefined for text that is not sealed. */
export function sealedBy(text: string): string | undefined {
  const [prefix, id] = text.split("$");
  return prefix === PREFIX ? id : undefined;
}

/**
 * Seals a text: SM4-CTR (GB/T 32907), then HMAC with SM3 (GB/T 32905) over everything, for Node has no SM4-GCM.
 * @param purpose what the secret is for and whose it is: it opens for the same purpose only, so that one account's
 *   secret cannot be copied to another
 */
export function seal(key: Key, text: string, purpose: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("sm4-ctr", derive(key, "encrypt", 16), iv);
  const body = Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final()]);
  return [PREFIX, idOfKey(key), Buffer.concat([body, macOf(key, body, purpose)]).toString("base64url")].join("$");
}

/** The text that was sealed; undefined when it was changed, or sealed by another key or for another purpose. */
export function unseal(key: Key, sealed: string, purpose: string): string | undefined {
  const bytes = Buffer.from(sealed.split("$")[2] ?? "", "base64url");
  if (sealedBy(sealed) !== idOfKey(key) || bytes.length < IV_BYTES + MAC_BYTES) return undefined;
  const body = bytes.subarray(0, -MAC_BYTES);
  if (!timingSafeEqual(bytes.subarray(-MAC_BYTES), macOf(key, body, purpose))) return undefined;
  const decipher = createDecipheriv("sm4-ctr", derive(key, "encrypt", 16), body.subarray(0, IV_BYTES));
  return Buffer.concat([decipher.update(body.subarray(IV_BYTES)), decipher.final()]).toString("utf8");
}

const macOf = (key: Key, body: Buffer, purpose: string) =>
  createHmac("sm3", derive(key, "authenticate", MAC_BYTES))
    .update(`${purpose}\0`)
    .update(body)
    .digest();

const derive = (key: Key, use: string, bytes: number) =>
  Buffer.from(hkdfSync("sm3", key, "", `tongzheng-secret-1:${use}`, bytes));
