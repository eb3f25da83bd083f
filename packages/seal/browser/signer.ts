import { sm2 } from "sm-crypto-v2";
import { type Bytes, bytesOfHex, hexOf, integer, sequence } from "./bytes.ts";
import type { Algorithm } from "./key-info.ts";

/** A key that signs where it lies. */
export interface Signer {
  algorithm: Algorithm;
  /** SM2 with SM3 or ECDSA with SHA-256, in DER. */
  sign(message: Uint8Array): Promise<Bytes>;
}

/** A key whose point is known, so that a certificate can be asked for. */
export interface OwnKey extends Signer {
  /** Uncompressed: 65 bytes. */
  publicKey: Uint8Array;
}

/** A key of WebCrypto, which a browser keeps as an object. */
export type DeviceKey = Parameters<typeof crypto.subtle.exportKey>[1];

export interface DeviceKeys {
  privateKey: DeviceKey;
  publicKey: DeviceKey;
}

export const p256 = { name: "ECDSA", namedCurve: "P-256" };
const withSha256 = { name: "ECDSA", hash: "SHA-256" };

/** A pair of P-256 whose private half no program can read, ours included. */
export const newDeviceKeys = async (): Promise<DeviceKeys> =>
  crypto.subtle.generateKey({ ...p256, name: "ECDSA" }, false, ["sign", "verify"]);

export async function deviceKey({ privateKey, publicKey }: DeviceKeys): Promise<OwnKey> {
  return { ...deviceSigner(privateKey), publicKey: new Uint8Array(await crypto.subtle.exportKey("raw", publicKey)) };
}

export const deviceSigner = (privateKey: DeviceKey): Signer => ({
  algorithm: "p256",
  async sign(message) {
    const both = new Uint8Array(await crypto.subtle.sign(withSha256, privateKey, Uint8Array.from(message)));
    return sequence(integer(both.subarray(0, 32)), integer(both.subarray(32)));
  },
});

/** A private key of SM2 as a number of 32 bytes. */
export const newSm2Key = (): Bytes => bytesOfHex(sm2.generateKeyPairHex().privateKey);

/** The key in memory: for as long as somebody needs to sign once. */
export function sm2Key(privateKey: Uint8Array): OwnKey {
  const hex = hexOf(privateKey);
  const publicKey = sm2.getPublicKeyFromPrivateKey(hex);
  return {
    algorithm: "sm2",
    publicKey: bytesOfHex(publicKey),
    sign: async (message) => bytesOfHex(sm2.doSignature(message, hex, { hash: true, der: true, publicKey })),
  };
}
