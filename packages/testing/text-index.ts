import { type Db, type ListText, sql } from "@tz/kernel/server/base";

/** How the database would find the rows that may contain a text, if it must not read the table: names the index that serves the list. */
export async function planOfText(db: Db, { table, alias, holds }: ListText): Promise<string> {
  return db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    const keys = sql`(select array['通知']::text[])`;
    const { rows } = await sql<{ "QUERY PLAN": string }>`
      explain (costs off) select from ${sql.table(table)} ${sql.ref(alias)} where ${holds(keys)}`.execute(tx);
    return rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
}
