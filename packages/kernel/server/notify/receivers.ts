import { sql, type Tx } from "../base/index.ts";

/** Those who hold a permission in these units, by unit; one query. */
export async function holdersIn(
  tx: Tx,
  unitIds: readonly string[],
  permission: string,
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ unit_id: string; person_ids: string[] }>`
    select p.unit_id, array_agg(distinct p.person_id) as person_ids
    from kernel.post p
    join kernel.post_role r on r.post_id = p.id
    join kernel.role_permission m on m.role = r.role
    where p.unit_id = any(${unitIds}::uuid[]) and p.ended_at is null and m.permission = ${permission}
    group by p.unit_id`.execute(tx);
  return new Map(rows.map((row) => [row.unit_id, row.person_ids]));
}
