import { setImmediate } from "node:timers/promises";
import { asSystem, type Db, type JobContext, sql } from "../../base/index.ts";
import { receiptText, type SignedReceipt } from "../receipt-text.ts";
import { type SigningKey, signingKey, signText } from "../signing-key.ts";

const BATCH = 500;

/**
 * Signs new receipts with the platform's SM2 key (GB/T 32918, SM3 with the default signer id): off the path of the
 * acceptance, for a signature costs as much as the whole rest of it.
 */
export async function signReceipts({ services, db }: JobContext): Promise<void> {
  // Most minutes bring no receipt, and a row of the trail that says so would bury the others.
  if ((await unsigned(db, 1)).length === 0) return;
  for (;;) {
    const signed = await asSystem(services, "delivery.sign-receipts", async ({ tx, now, note }) => {
      const receipts = await unsigned(tx, BATCH);
      if (receipts.length === 0) return 0;
      const key = await signingKey(tx, services.config, now);
      const signatures = await signAll(receipts, key);
      await sql`
        insert into kernel.receipt_signature (receipt_id, key_id, signature, signed_at)
        select r.id, ${key.id}, r.signature, ${now}
        from unnest(${receipts.map(({ id }) => id)}::uuid[], ${signatures}::text[]) as r (id, signature)
        on conflict do nothing`.execute(tx);
      note({ receipts: receipts.length });
      return receipts.length;
    });
    if (signed < BATCH) return;
  }
}

/** Gives way after each: five hundred in one go would let everybody's requests wait for a fifth of a second. */
async function signAll(receipts: readonly SignedReceipt[], key: SigningKey): Promise<string[]> {
  const signatures: string[] = [];
  for (const receipt of receipts) {
    signatures.push(signText(receiptText(receipt), key));
    await setImmediate();
  }
  return signatures;
}

async function unsigned(db: Db, most: number): Promise<SignedReceipt[]> {
  const { rows } = await sql<SignedReceipt>`
    select r.* from kernel.receipt r
    where not exists (select 1 from kernel.receipt_signature s where s.receipt_id = r.id)
    order by r.id desc limit ${most}`.execute(db);
  return rows;
}
