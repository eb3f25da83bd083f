import { sql, type Tx } from "../base/index.ts";

/**
 * Lets one change of units, departments, posts or groups happen at a time. They are rare, and what they check (no circle
 * of leaders, a name once, nobody left in what is abolished) reaches over many rows. Held to the end of the transaction.
 */
export async function lockOrganisation(tx: Tx): Promise<true> {
  await sql`select pg_advisory_xact_lock(hashtext('kernel.people.organisation'))`.execute(tx);
  return true;
}
