import { type Db, sql } from "@tz/kernel/server/base";

/** Pages of the database that all of its connections have touched so far, at hand or not; this one's are told at once. */
export async function pagesTouched(db: Db): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(db);
  const { rows } = await sql<{ pages: number }>`
    select blks_hit + blks_read as pages from pg_stat_database where datname = current_database()`.execute(db);
  return rows[0]!.pages;
}
