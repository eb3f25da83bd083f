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

/** The text that is proved by a signature: one field a line, in this order, UTF-8; an absent one is an empty line. */
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
