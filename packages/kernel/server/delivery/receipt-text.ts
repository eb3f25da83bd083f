import { sm2 } from "sm-crypto-v2";

/** A row of `kernel.receipt`. */
export interface SignedReceipt {
  id: string;
  delivery_id: string;
  type: string;
  unit_id: string;
  person_id: string | null;
  person_name: string | null;
  at: Date;
  ip: string | null;
  reason: string | null;
}

/** The text whose signature proves a receipt: one field a line, in this order, UTF-8; an absent one is an empty line. */
export function receiptText(receipt: SignedReceipt): string {
  return [
    "tongzheng-receipt-1",
    receipt.id,
    receipt.delivery_id,
    receipt.type,
    receipt.unit_id,
    receipt.person_id ?? "",
    receipt.person_name ?? "",
    receipt.at.toISOString(),
    receipt.ip ?? "",
    (receipt.reason ?? "").replaceAll("\n", " "),
  ].join("\n");
}

/** Whether the signature (hexadecimal r and s) is the key's over this receipt: anybody with the public key can tell. */
export const receiptIsGenuine = (receipt: SignedReceipt, signature: string, publicKey: string): boolean =>
  sm2.doVerifySignature(receiptText(receipt), signature, publicKey, { hash: true });
