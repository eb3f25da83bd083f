import { randomBytes } from "node:crypto";
import { AppError, type Db, newId, sql, type Tx, tables } from "../../base/index.ts";
import type { AccessTables } from "../tables.ts";
import type { Challenge } from "./sign-in-method.ts";

const access = tables<AccessTables>();

const MINUTE = 60_000;
/** A person types a password or a code meanwhile. */
const LIFE_MINUTES = 3;
/** Of one address, unanswered: an office shares one, a flood shall not fill the table and the trail. */
const MOST_WAITING = 300;

/**
 * A new challenge for whoever asks from this address.
 * @throws AppError access.address_throttled
 */
export async function newChallenge(
  tx: Tx,
  { method, origin, ip, now }: { method: string; origin: string; ip: string; now: Date },
): Promise<Challenge & { expiresAt: Date }> {
  const challenge = { id: newId(), nonce: randomBytes(32), origin };
  const expiresAt = new Date(now.getTime() + LIFE_MINUTES * MINUTE);
  // By sign_in_challenge_address; reads no further than the limit.
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from (select from kernel.sign_in_challenge
      where ip = ${ip} and expires_at > ${now} limit ${MOST_WAITING}) waiting`.execute(tx);
  if ((rows[0]?.waiting ?? 0) >= MOST_WAITING)
    throw new AppError("access.address_throttled", { minutes: LIFE_MINUTES });
  await access(tx)
    .insertInto("kernel.sign_in_challenge")
    .values({ ...challenge, method, ip, expires_at: expiresAt })
    .execute();
  return { ...challenge, expiresAt };
}

/**
 * Takes a challenge away to be answered: once, also where two answers come at the same moment to two processes. In a
 * statement of its own, so that a refused answer has spent it too.
 */
export async function spendChallenge(db: Db, id: string, method: string, now: Date): Promise<Challenge | undefined> {
  const row = await access(db)
    .deleteFrom("kernel.sign_in_challenge")
    .where("id", "=", id)
    .where("method", "=", method)
    .returning(["id", "nonce", "origin", "expires_at"])
    .executeTakeFirst();
  return row && row.expires_at > now ? row : undefined;
}
