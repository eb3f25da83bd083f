import { type Services, sql, type Tx } from "../base/index.ts";
import { type Link, linkHash, noHash, type RowText, rowHash, rowTexts, sealHash } from "./chain.ts";

/** Rows in one seal: some 50 ms of hashing, so that requests do not wait for the processor. */
export const BATCH = 500;

// Any constant that nothing else in the database uses as an advisory lock.
const LOCK = 7_240_062;

type Means = Pick<Services, "db" | "clock">;

/**
 * Seals the rows that wait, at most one batch, in one transaction. Only one process seals at a time: a second one leaves
 * at once. A row is seen here only after its write has committed, so the order of sealing needs no order of commits; a
 * process that dies half-way leaves everything as it was.
 * @returns how many rows were sealed; 0 when nothing waits or another process is at it
 */
export async function sealBatch({ db, clock }: Means, size = BATCH): Promise<number> {
  const { rows } = await sql<{ waiting: boolean }>`/*kept*/
    select exists (select from kernel.audit_pending) as waiting`.execute(db);
  if (!rows[0]?.waiting) return 0;
  return db.transaction().execute(async (tx) => {
    const { rows: lock } = await sql<{ leads: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as leads`.execute(
      tx,
    );
    return lock[0]?.leads ? sealWithin(tx, clock.now(), size) : 0;
  });
}

/** Seals everything that waits now, after any other process that is at it: for the export of a seal, and for tests. */
export async function sealAll({ db, clock }: Means): Promise<void> {
  const sealOne = () =>
    db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
      return sealWithin(tx, clock.now(), BATCH);
    });
  while ((await sealOne()) === BATCH);
}

/** Seals one batch in a transaction that holds the lock. */
export async function sealWithin(tx: Tx, now: Date, size: number): Promise<number> {
  const pending = await readPending(tx, size);
  if (pending.length > 0) await append(tx, pending, now);
  return pending.length;
}

/**
 * The rows that have waited longest, in order of their ids, which is the order of their making. One look into the key of
 * the trail for each (`offset 0` keeps the planner from joining the whole trail), however many wait; a row that is
 * gone is passed over, and stays in the queue for the verification to find. Not kept: a plan made while a month's partition
 * is empty reads all of it for each row, until its rows are counted.
 */
async function readPending(tx: Tx, size: number): Promise<RowText[]> {
  const { rows } = await sql<RowText>`
    select ${rowTexts} from kernel.audit_pending p
    cross join lateral (select * from kernel.audit a where a.at = p.at and a.id = p.audit_id offset 0) as a
    order by p.audit_id limit ${sql.lit(size)}`.execute(tx);
  return rows;
}

interface Head {
  seq: number;
  position: number;
  link: string;
  seal: string;
}

/**
 * The newest seal, and the link of that one alone; by primary keys. Not kept: a plan made while there are few links reads all that have
 * come since, until they are counted.
 */
async function readHead(tx: Tx): Promise<Head> {
  const { rows } = await sql<Head>`
    select s.seq, s.last_position as position, encode(s.hash, 'hex') as seal,
      (select encode(l.hash, 'hex') from kernel.audit_link l where l.position = s.last_position) as link
    from (select * from kernel.audit_seal order by seq desc limit 1) as s`.execute(tx);
  return rows[0] ?? { seq: 0, position: 0, link: noHash, seal: noHash };
}

async function append(tx: Tx, rows: readonly RowText[], now: Date): Promise<void> {
  const head = await readHead(tx);
  let previous = head.link;
  const links = rows.map((row, index) => {
    const link: Link = { position: head.position + index + 1, auditId: row.id!, at: row.at!, rowHash: rowHash(row) };
    previous = linkHash(previous, link);
    return { ...link, hash: previous };
  });
  const seal = {
    seq: head.seq + 1,
    firstPosition: head.position + 1,
    lastPosition: head.position + links.length,
    previousHash: head.seal,
    sealedAt: now.toISOString().replace("Z", "000Z"),
  };
  const column = (name: keyof (typeof links)[number]) => links.map((link) => link[name]);
  await sql`/*kept*/
    with removed as (delete from kernel.audit_pending where audit_id = any(${column("auditId")}::uuid[])),
    linked as (
      insert into kernel.audit_link (position, audit_id, at, row_hash, hash)
      select position, audit_id, at, decode(row_hash, 'hex'), decode(hash, 'hex')
      from unnest(${column("position")}::bigint[], ${column("auditId")}::uuid[], ${column("at")}::timestamptz[],
        ${column("rowHash")}::text[], ${column("hash")}::text[]) as l (position, audit_id, at, row_hash, hash))
    insert into kernel.audit_seal (seq, first_position, last_position, previous_hash, hash, sealed_at)
    values (${seal.seq}, ${seal.firstPosition}, ${seal.lastPosition}, decode(${seal.previousHash}, 'hex'),
      decode(${sealHash(seal, previous)}, 'hex'), ${seal.sealedAt})`.execute(tx);
}
