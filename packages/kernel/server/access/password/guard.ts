import type { SecuritySettings } from "../../../contract/access/index.ts";
import { AppError, type Db, sql, tables } from "../../base/index.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();
const MINUTE = 60_000;

const minutesUntil = (moment: Date, now: Date) => Math.max(1, Math.ceil((moment.getTime() - now.getTime()) / MINUTE));
const before = (now: Date, minutes: number) => new Date(now.getTime() - minutes * MINUTE);

/**
 * Counts an attempt before the password is looked at, in a statement of its own: a hundred guesses at the same moment
 * are a hundred attempts. The account need not exist.
 * @returns how many further failures lock the account; 0: a failure of this attempt leaves it locked
 * @throws AppError access.locked
 */
export async function beginAttempt(db: Db, account: string, settings: SecuritySettings, now: Date): Promise<number> {
  const { lockAfterFailures: limit, lockMinutes } = settings;
  const lockedUntil = new Date(now.getTime() + lockMinutes * MINUTE);
  // A lock that is there when the row is written at all has run out: the last line of the statement lets no other pass.
  const isOver = sql`g.locked_until is not null or g.counted_since <= ${before(now, lockMinutes)}`;
  const { rows } = await sql<{ failures: number }>`
    insert into kernel.sign_in_guard as g (kind, key, failures, counted_since)
    values ('account', ${account}, 1, ${now})
    on conflict (kind, key) do update set
      failures = case when ${isOver} then 1 else g.failures + 1 end,
      counted_since = case when ${isOver} then ${now} else g.counted_since end,
      locked_until = case when not (${isOver}) and g.failures + 1 >= ${limit} then ${lockedUntil}::timestamptz end
    where g.locked_until is null or g.locked_until <= ${now}
    returning failures`.execute(db);
  if (!rows[0]) throw new AppError("access.locked", { minutes: await minutesLocked(db, account, now) });
  return Math.max(0, limit - rows[0].failures);
}

async function minutesLocked(db: Db, account: string, now: Date): Promise<number> {
  const row = await access(db)
    .selectFrom("kernel.sign_in_guard")
    .select("locked_until")
    .where("kind", "=", "account")
    .where("key", "=", account)
    .executeTakeFirst();
  return minutesUntil(row?.locked_until ?? now, now);
}

/** The password was right: the account's failures are forgotten. */
export async function forgetAttempts(db: Db, account: string): Promise<void> {
  await access(db)
    .deleteFrom("kernel.sign_in_guard")
    .where("kind", "=", "account")
    .where("key", "=", account)
    .execute();
}

/** Takes back the attempt that was counted beforehand, where it turned out to be no guess. */
export async function takeBackAttempt(db: Db, account: string): Promise<void> {
  await access(db)
    .updateTable("kernel.sign_in_guard")
    .set((row) => ({ failures: row("failures", "-", 1), locked_until: null }))
    .where("kind", "=", "account")
    .where("key", "=", account)
    .where("failures", ">", 0)
    .execute();
}

/**
 * Refuses an address from which too many sign-ins failed, whatever the accounts.
 * @throws AppError access.address_throttled
 */
export async function refuseBusyAddress(db: Db, ip: string, settings: SecuritySettings, now: Date): Promise<void> {
  const { addressFailures, addressMinutes } = settings;
  const row = await access(db)
    .selectFrom("kernel.sign_in_guard")
    .select("counted_since")
    .where("kind", "=", "address")
    .where("key", "=", ip)
    .where("failures", ">=", addressFailures)
    .where("counted_since", ">", before(now, addressMinutes))
    .executeTakeFirst();
  if (!row) return;
  const over = new Date(row.counted_since.getTime() + addressMinutes * MINUTE);
  throw new AppError("access.address_throttled", { minutes: minutesUntil(over, now) });
}

/** Counts a failed sign-in for its address. */
export async function countAddressFailure(db: Db, ip: string, settings: SecuritySettings, now: Date): Promise<void> {
  const isOver = sql`g.counted_since <= ${before(now, settings.addressMinutes)}`;
  await sql`
    insert into kernel.sign_in_guard as g (kind, key, failures, counted_since) values ('address', ${ip}, 1, ${now})
    on conflict (kind, key) do update set
      failures = case when ${isOver} then 1 else g.failures + 1 end,
      counted_since = case when ${isOver} then ${now} else g.counted_since end`.execute(db);
}
