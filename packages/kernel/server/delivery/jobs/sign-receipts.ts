import { asSystem, type Db, type JobContext, newId, type Services, sql, type Tx } from "../../base/index.ts";
import { listText } from "../receipt-proof.ts";
import { receiptText, type SignedReceipt } from "../receipt-text.ts";
import { rootOf, textHash } from "../receipt-tree.ts";
import { type SigningKey, signingKey, signText } from "../signing-key.ts";

const BATCH = 500;

/** A day of ids before the newest signed one: whoever began to write a receipt then has ended, or never will. */
const DAY = 24 * 60 * 60 * 1000;

/** Before all receipts. */
const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * Signs new receipts with the platform's SM2 key (GB/T 32918, SM3 with the default signer id), one signature for each list of them: off
 * the path of the acceptance, for a signature costs as much as the whole rest of it.
 */
export async function signReceipts({ services, db }: JobContext): Promise<void> {
  let after = await allSignedBefore(db, services.clock.now());
  // Most minutes bring no receipt, and a row of the trail that says so would bury the others.
  while ((await unsigned(db, after, 1)).length > 0) after = await signNext(services, after);
}

/** Signs the oldest after an id. @returns the id of the newest of them */
function signNext(services: Services, after: string): Promise<string> {
  return asSystem(services, "delivery.sign-receipts", async ({ tx, now, note }) => {
    // Whoever holds the key is the only one who signs.
    const key = await signingKey(tx, services.config, now);
    const receipts = await unsigned(tx, after, BATCH);
    if (receipts.length > 0) await signList(tx, receipts, key, now);
    note({ receipts: receipts.length });
    return receipts.at(-1)?.id ?? after;
  });
}

async function signList(tx: Tx, receipts: readonly SignedReceipt[], key: SigningKey, now: Date): Promise<void> {
  const hashes = receipts.map((receipt) => textHash(receiptText(receipt)));
  const signature = signText(listText(rootOf(hashes)), key);
  await sql`
    with list as (
      insert into kernel.receipt_list (id, key_id, hashes, signature, signed_at)
      values (${newId()}, ${key.id}, ${Buffer.from(hashes.join(""), "hex")}, ${signature}, ${now}) returning id)
    insert into kernel.receipt_signature (receipt_id, list_id, place)
    select r.id, list.id, r.place - 1
    from list, unnest(${receipts.map(({ id }) => id)}::uuid[]) with ordinality as r (id, place)`.execute(tx);
}

/**
 * An id before which every receipt is signed: they are signed in the order of their ids, which is that of time (UUIDv7). Ids of a time to
 * come were given by a clock that has been set back since; what is written now comes before them.
 */
async function allSignedBefore(db: Db, now: Date): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select receipt_id as id from kernel.receipt_signature order by receipt_id desc limit 1`.execute(db);
  const newest = rows[0];
  if (!newest) return FIRST;
  const milliseconds = Number.parseInt(newest.id.replace("-", "").slice(0, 12), 16);
  const time = Math.max(0, Math.min(milliseconds, now.getTime()) - DAY)
    .toString(16)
    .padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}${FIRST.slice(13)}`;
}

/** The oldest; by the keys of both tables, from that id on. */
async function unsigned(db: Db, after: string, most: number): Promise<SignedReceipt[]> {
  const { rows } = await sql<SignedReceipt>`
    select r.* from kernel.receipt r
    where r.id > ${after} and not exists (
      select 1 from kernel.receipt_signature s where s.receipt_id = r.id and s.receipt_id > ${after})
    order by r.id limit ${most}`.execute(db);
  return rows;
}
