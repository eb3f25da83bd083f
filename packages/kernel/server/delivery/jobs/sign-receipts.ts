import { sm2 } from "sm-crypto-v2";
import { asSystem, type Db, type JobContext, newId, sql, type Tx } from "../../base/index.ts";
import { receiptText, type SignedReceipt } from "../receipt-text.ts";

const BATCH = 500;

interface SigningKey {
  id: string;
  private_key: string;
}

/**
 * Signs new receipts with the platform's SM2 key (GB/T 32918, SM3 with the default signer id): off the path of the
 * acceptance, for a signature costs as much as the whole rest of it.
 */
export async function signReceipts({ services }: JobContext): Promise<void> {
  for (;;) {
    const signed = await asSystem(services, "delivery.sign-receipts", async ({ tx, now, note }) => {
      const receipts = await unsigned(tx);
      if (receipts.length === 0) return 0;
      const key = await signingKey(tx, now);
      const signatures = receipts.map((receipt) => sign(receiptText(receipt), key));
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

const sign = (text: string, key: SigningKey) => sm2.doSignature(text, key.private_key, { hash: true });

async function unsigned(tx: Tx): Promise<SignedReceipt[]> {
  const { rows } = await sql<SignedReceipt>`
    select r.* from kernel.receipt r
    where not exists (select 1 from kernel.receipt_signature s where s.receipt_id = r.id)
    order by r.id desc limit ${BATCH}`.execute(tx);
  return rows;
}

async function signingKey(tx: Tx, now: Date): Promise<SigningKey> {
  // Two processes that find no key at the same time must not make two.
  await sql`select pg_advisory_xact_lock(hashtext('kernel.receipt_key'))`.execute(tx);
  const found = await newestKey(tx);
  if (found) return found;
  const { publicKey, privateKey } = sm2.generateKeyPairHex();
  const id = newId();
  await sql`insert into kernel.receipt_key (id, public_key, private_key, created_at)
    values (${id}, ${publicKey}, ${privateKey}, ${now})`.execute(tx);
  return { id, private_key: privateKey };
}

async function newestKey(db: Db): Promise<SigningKey | undefined> {
  const { rows } = await sql<SigningKey>`
    select id, private_key from kernel.receipt_key order by id desc limit 1`.execute(db);
  return rows[0];
}
