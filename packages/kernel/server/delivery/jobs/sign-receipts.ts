import { asSystem, type Db, type JobContext, newId, type Services, sql, type Tx } from "../../base/index.ts";
import { listText } from "../receipt-proof.ts";
import { receiptText, type SignedReceipt } from "../receipt-text.ts";
import { rootOf, textHash } from "../receipt-tree.ts";
import { type SigningKey, signingKey, signText } from "../signing-key.ts";

const BATCH = 500;

/**
 * Signs new receipts with the platform's SM2 key (GB/T 32918, SM3 with the default signer id), one signature for each list of them: off
 * the path of the acceptance, for a signature costs as much as the whole rest of it.
 */
export async function signReceipts({ services, db }: JobContext): Promise<void> {
  // Most minutes bring no receipt, and a row of the trail that says so would bury the others.
  while ((await isAnyUnsigned(db)) && (await signNext(services)) > 0);
}

/** Signs those that came first. @returns how many; 0 where another has signed them meanwhile */
function signNext(services: Services): Promise<number> {
  return asSystem(services, "delivery.sign-receipts", async ({ tx, now, note }) => {
    // Whoever holds the key is the only one who signs.
    const key = await signingKey(tx, services.config, now);
    const receipts = await readUnsigned(tx);
    if (receipts.length > 0) await signList(tx, receipts, key, now);
    note({ receipts: receipts.length });
    return receipts.length;
  });
}

async function signList(tx: Tx, receipts: readonly SignedReceipt[], key: SigningKey, now: Date): Promise<void> {
  const ids = receipts.map(({ id }) => id);
  const hashes = receipts.map((receipt) => textHash(receiptText(receipt)));
  const signature = signText(listText(rootOf(hashes)), key);
  await sql`
    with list as (
      insert into kernel.receipt_list (id, key_id, hashes, signature, signed_at)
      values (${newId()}, ${key.id}, ${Buffer.from(hashes.join(""), "hex")}, ${signature}, ${now}) returning id),
    signed as (delete from kernel.receipt_unsigned where receipt_id = any (${ids}::uuid[]))
    insert into kernel.receipt_signature (receipt_id, list_id, place)
    select r.id, list.id, r.place - 1
    from list, unnest(${ids}::uuid[]) with ordinality as r (id, place)`.execute(tx);
}

/** Few ever wait: those of a minute. */
async function isAnyUnsigned(db: Db): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from kernel.receipt_unsigned) as found`.execute(db);
  return rows[0]!.found;
}

/** In the order of their ids, one look into the key of all receipts for each (`offset 0`), however many there are of both. */
async function readUnsigned(tx: Tx): Promise<SignedReceipt[]> {
  const { rows } = await sql<SignedReceipt>`
    select r.* from kernel.receipt_unsigned u
    cross join lateral (select * from kernel.receipt where id = u.receipt_id offset 0) as r
    order by u.receipt_id limit ${BATCH}`.execute(tx);
  return rows;
}
