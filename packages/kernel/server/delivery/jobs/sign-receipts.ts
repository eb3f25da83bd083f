import { sm2 } from "sm-crypto-v2";
import {
  asSystem,
  type Db,
  type JobContext,
  newId,
  openSecret,
  type Services,
  sealSecret,
  sql,
  type Tx,
} from "../../base/index.ts";
import { receiptText, type SignedReceipt } from "../receipt-text.ts";

const BATCH = 500;

interface SigningKey {
  id: string;
  /** In hexadecimal; in the table it is sealed. */
  privateKey: string;
}

/** What a key's private half is sealed for. */
export const receiptKeyPurpose = (keyId: string): string => `delivery.receipt-key:${keyId}`;

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

const sign = (text: string, key: SigningKey) => sm2.doSignature(text, key.privateKey, { hash: true });

async function unsigned(db: Db, most: number): Promise<SignedReceipt[]> {
  const { rows } = await sql<SignedReceipt>`
    select r.* from kernel.receipt r
    where not exists (select 1 from kernel.receipt_signature s where s.receipt_id = r.id)
    order by r.id desc limit ${most}`.execute(db);
  return rows;
}

async function signingKey(tx: Tx, config: Services["config"], now: Date): Promise<SigningKey> {
  // Two processes that find no key at the same time must not make two.
  await sql`select pg_advisory_xact_lock(hashtext('kernel.receipt_key'))`.execute(tx);
  const found = await newestKey(tx);
  if (found) return { id: found.id, privateKey: await openSecret(config, found.sealed, receiptKeyPurpose(found.id)) };
  const { publicKey, privateKey } = sm2.generateKeyPairHex();
  const id = newId();
  const sealed = await sealSecret(config, privateKey, receiptKeyPurpose(id));
  await sql`insert into kernel.receipt_key (id, public_key, private_key, created_at)
    values (${id}, ${publicKey}, ${sealed}, ${now})`.execute(tx);
  return { id, privateKey };
}

/** One whose private half was lost signs nothing more. */
async function newestKey(tx: Tx): Promise<{ id: string; sealed: string } | undefined> {
  const { rows } = await sql<{ id: string; sealed: string }>`
    select id, private_key as sealed from kernel.receipt_key
    where private_key is not null order by id desc limit 1`.execute(tx);
  return rows[0];
}
