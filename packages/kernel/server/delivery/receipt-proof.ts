import { sm2 } from "sm-crypto-v2";
import { sql } from "../base/index.ts";
import { receiptText, type SignedReceipt } from "./receipt-text.ts";
import { type Neighbour, pathTo, rootBy } from "./receipt-tree.ts";

/** What proves a receipt to anybody. */
export interface ReceiptProof {
  publicKey: string;
  /** Hexadecimal r and s. */
  signature: string;
  /** From the receipt's text to the root that is signed; null where the text itself is. */
  path: Neighbour[] | null;
}

/** Of a receipt `r` with its proof; all null until it is signed. */
export interface ProofColumns {
  signature: string | null;
  public_key: string | null;
  place: number | null;
  hashes: Buffer | null;
}

export const proofColumns = sql`coalesce(l.signature, s.signature) as signature, k.public_key, s.place, l.hashes`;

/** By primary keys. */
export const proofJoins = sql`
  left join kernel.receipt_signature s on s.receipt_id = r.id
  left join kernel.receipt_list l on l.id = s.list_id
  left join kernel.receipt_key k on k.id = coalesce(l.key_id, s.key_id)`;

const HASH_BYTES = 32;

export function proofOf({ signature, public_key: publicKey, place, hashes }: ProofColumns): ReceiptProof | null {
  if (signature === null || publicKey === null) return null;
  return { signature, publicKey, path: place === null || hashes === null ? null : pathTo(hashesIn(hashes), place) };
}

function hashesIn(bytes: Buffer): string[] {
  const count = bytes.length / HASH_BYTES;
  return Array.from({ length: count }, (_, place) =>
    bytes.toString("hex", place * HASH_BYTES, (place + 1) * HASH_BYTES),
  );
}

/** The text that is signed for a whole list of receipts. */
export const listText = (root: string): string => `tongzheng-receipt-list-1\n${root}`;

/** Whether the receipt is what was signed: anybody with the public key can tell. */
export function receiptIsGenuine(receipt: SignedReceipt, { publicKey, signature, path }: ReceiptProof): boolean {
  const text = receiptText(receipt);
  const signed = path ? listText(rootBy(text, path)) : text;
  return sm2.doVerifySignature(signed, signature, publicKey, { hash: true });
}
