import { sql, type Tx } from "../../base/index.ts";

/** Space between neighbours of an order, so that one may be put between two others. */
export const RANK_STEP = 10;

/** The largest rank a list may hold; the column's type and the schemas allow it. */
const MOST = 1_000_000;

/** The rank that puts a new row last: in the whole table, or in the unit where the rows are ordered by unit. */
export async function nextRank(
  tx: Tx,
  table: "kernel.unit" | "kernel.unit_group" | "kernel.department" | "kernel.post",
  unitId?: string,
): Promise<number> {
  const rows = unitId === undefined ? sql`true` : sql`unit_id = ${unitId}::uuid`;
  const last = await sql<{ rank: number }>`
    select least(coalesce(max(rank), 0) + ${RANK_STEP}::int, ${MOST}::int) as rank
    from ${sql.table(table)} where ${rows}`.execute(tx);
  return last.rows[0]?.rank ?? RANK_STEP;
}
