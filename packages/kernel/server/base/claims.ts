import { randomInt } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import type { Services } from "./services.ts";

/** Any number that nothing else in the database uses as the first of an advisory lock's two. */
const CLAIMS = 7_240_063;

/** Somebody's mark on rows that they work with outside of any transaction. */
export interface Claim {
  /** For a column `claimed_by`. */
  id: number;
  /** Whether its connection broke: others may take the rows already. */
  isLost(): boolean;
}

/**
 * Works with rows that are marked as taken, without keeping a transaction open. The mark counts as long as an advisory lock of one
 * connection is held: when this process dies, or loses that connection, all that it had taken is free at the same moment.
 */
export async function claiming<T>({ pool }: Pick<Services, "pool">, work: (claim: Claim) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const id = randomInt(2 ** 31);
  let lost = false;
  const lose = () => {
    lost = true;
  };
  client.once("end", lose).once("error", lose);
  try {
    await client.query("select pg_advisory_lock($1, $2)", [CLAIMS, id]);
    return await work({ id, isLost: () => lost });
  } finally {
    await client.query("select pg_advisory_unlock($1, $2)", [CLAIMS, id]).catch(lose);
    client.off("end", lose).off("error", lose);
    client.release(lost);
  }
}

/** Whether what a column `claimed_by` names is nobody's, or nobody's any more. */
export const isUnclaimed = (column: RawBuilder<unknown>): RawBuilder<boolean> => sql`(${column} is null
  or ${column}::bigint not in (
    select objid::bigint from pg_locks
    where locktype = 'advisory' and classid = ${sql.lit(CLAIMS)} and objsubid = 2
      and database = (select oid from pg_database where datname = current_database())))`;
