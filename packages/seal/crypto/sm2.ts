import { sm2 } from "sm-crypto-v2";
import { sm3 } from "./hash.ts";
import type { SigningKey } from "./keys.ts";

type Point = ReturnType<typeof sm2.precomputePublicKey>;

/** Keys whose multiples are kept: those of the unit's own seals and authorities come again and again. */
const MOST_KEPT = 64;
/** Computing them costs about ten verifications. */
const KEPT_FROM = 3;
const kept = new Map<string, { uses: number; z: Buffer; point?: Point }>();

/** What is known of a key; the one that was not used for longest goes. */
function recall(publicKey: string) {
  const known = kept.get(publicKey) ?? { uses: 0, z: Buffer.from(sm2.getZ(publicKey)) };
  kept.delete(publicKey);
  kept.set(publicKey, known);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return known;
}

/** SM3(Z ‖ message), Z of the default signer id 1234567812345678 (GB/T 32918.2, 5.5 and 6.1). */
const digestFor = (publicKey: string, message: Uint8Array) => sm3(recall(publicKey).z, message);

/** A signature in DER. */
export function signSm2({ privateKey, publicKey }: SigningKey, message: Uint8Array): Buffer {
  const digest = digestFor(publicKey.toString("hex"), message);
  return Buffer.from(sm2.doSignature(digest, privateKey.toString("hex"), { der: true }), "hex");
}

/** @param signature in DER; what cannot be one is false */
export function verifySm2(publicKey: Buffer, message: Uint8Array, signature: Buffer): boolean {
  const hex = publicKey.toString("hex");
  try {
    const known = recall(hex);
    const digest = sm3(known.z, message);
    known.uses += 1;
    if (known.uses >= KEPT_FROM) known.point ??= sm2.precomputePublicKey(hex);
    return sm2.doVerifySignature(digest, signature.toString("hex"), known.point ?? hex, { der: true });
  } catch {
    return false;
  }
}
