import { sql } from "../base/index.ts";
import type { UnitUse } from "./unit-use.ts";

/** A use that one count by an index finds. */
function counted(
  zh: string,
  en: string,
  count: (unitId: string) => ReturnType<typeof sql<{ count: number }>>,
): UnitUse {
  return {
    words: { zh, en },
    async count(tx, unitId) {
      const { rows } = await count(unitId).execute(tx);
      return rows[0]?.count ?? 0;
    },
  };
}

/** What of the people floor itself keeps a unit from being abolished. Indexes post_unit, unit_parent, unit_dual_leaders. */
export const ownUnitUses: readonly UnitUse[] = [
  counted(
    "{count} 个现任职务",
    "{count} posts held",
    (id) => sql`select count(*)::int as count from kernel.post where unit_id = ${id} and ended_at is null`,
  ),
  counted(
    "{count} 个下级单位",
    "{count} units below it",
    (id) => sql`select count(*)::int as count from kernel.unit where parent_id = ${id} and state = 'active'`,
  ),
  counted(
    "{count} 个受其双重领导的单位",
    "{count} units under its dual leadership",
    (id) =>
      sql`select count(*)::int as count from kernel.unit where dual_leader_unit_ids @> array[${id}::uuid] and state = 'active'`,
  ),
];
