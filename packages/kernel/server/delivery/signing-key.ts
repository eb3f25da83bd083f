import { sm2 } from "sm-crypto-v2";
import { newId, openSecret, type Services, sealSecret, sql, type Tx } from "../base/index.ts";

/** The platform's SM2 key (GB/T 32918, SM3 with the default signer id). */
export interface SigningKey {
  id: string;
  publicKey: string;
  /** In hexadecimal; in the table it is sealed. */
  privateKey: string;
}

interface KeyRow {
  id: string;
  public_key: string;
  sealed: string;
}

/** What a key's private half is sealed for. */
export const receiptKeyPurpose = (keyId: string): string => `delivery.receipt-key:${keyId}`;

/** Hexadecimal r and s over the text. Without the public key it would be computed anew, which takes nearly as long as signing. */
export const signText = (text: string, { privateKey, publicKey }: SigningKey): string =>
  sm2.doSignature(text, privateKey, { hash: true, publicKey });

/** What the platform has signed, and the public key with which anybody can tell. */
export interface PlatformSignature {
  publicKey: string;
  /** Hexadecimal r and s. */
  signature: string;
}

/**
 * Signs a text in the platform's name, with the key that signs receipts (ADR 0004).
 * @throws AppError kernel.key_missing
 */
export async function signAsPlatform(
  { db, config, clock }: Pick<Services, "db" | "config" | "clock">,
  text: string,
): Promise<PlatformSignature> {
  const key = await db.transaction().execute((tx) => signingKey(tx, config, clock.now()));
  return { publicKey: key.publicKey, signature: signText(text, key) };
}

/** Whether the signature is the key's over this text. */
export function signatureIsGenuine(text: string, { publicKey, signature }: PlatformSignature): boolean {
  try {
    return sm2.doVerifySignature(text, signature, publicKey, { hash: true });
  } catch {
    return false; // no key, or no signature
  }
}

/** The key that signs now; made when the first signature is asked for. */
export async function signingKey(tx: Tx, config: Services["config"], now: Date): Promise<SigningKey> {
  // Two processes that find no key at the same time must not make two.
  await sql`select pg_advisory_xact_lock(hashtext('kernel.receipt_key'))`.execute(tx);
  const found = await newestKey(tx);
  if (found) {
    const privateKey = await openSecret(config, found.sealed, receiptKeyPurpose(found.id));
    return { id: found.id, publicKey: found.public_key, privateKey };
  }
  const { publicKey, privateKey } = sm2.generateKeyPairHex();
  const id = newId();
  const sealed = await sealSecret(config, privateKey, receiptKeyPurpose(id));
  await sql`insert into kernel.receipt_key (id, public_key, private_key, created_at)
    values (${id}, ${publicKey}, ${sealed}, ${now})`.execute(tx);
  return { id, publicKey, privateKey };
}

/** One whose private half was lost signs nothing more. */
async function newestKey(tx: Tx): Promise<KeyRow | undefined> {
  const { rows } = await sql<KeyRow>`
    select id, public_key, private_key as sealed from kernel.receipt_key
    where private_key is not null order by id desc limit 1`.execute(tx);
  return rows[0];
}
