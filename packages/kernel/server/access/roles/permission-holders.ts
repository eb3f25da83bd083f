import { type Db, type Services, sql } from "../../base/index.ts";
import { rolesHolding } from "./roles-holding.ts";

/**
 * Who holds a permission in these units now, by unit; a unit without any is not in the map. One statement for any number of
 * units: what the modules declare, with the differences that the security administrator has set. The role `staff` is not
 * looked at: what everybody may do needs no list.
 */
export async function permissionHolders(
  db: Db,
  services: Pick<Services, "registry">,
  permission: string,
  unitIds: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ unit_id: string; person_ids: string[] }>`/*kept*/
    with holding as (${rolesHolding(services, permission)})
    select p.unit_id, array_agg(distinct p.person_id) as person_ids
    from kernel.post p
    join kernel.post_role g on g.post_id = p.id
    join holding h on h.id = g.role_id
    where p.unit_id = any (${unitIds}::uuid[]) and p.ended_at is null
    group by p.unit_id`.execute(db);
  return new Map(rows.map((row) => [row.unit_id, row.person_ids]));
}
