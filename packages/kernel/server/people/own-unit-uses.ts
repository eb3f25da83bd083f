import { sql } from "../base/index.ts";
import { countedUse as counted, type UnitUse } from "./unit-use.ts";

/** What of the people floor itself keeps a unit from being abolished. Indexes post_unit, unit_parent, unit_dual_leaders. */
export const ownUnitUses: readonly UnitUse[] = [
  counted(
    "{count}个现任职务",
    "{count} {count, post|posts} held",
    (id) => sql`select count(*)::int as count from kernel.post where unit_id = ${id} and ended_at is null`,
  ),
  counted(
    "{count}个下级单位",
    "{count} {count, unit|units} below it",
    (id) => sql`select count(*)::int as count from kernel.unit where parent_id = ${id} and state = 'active'`,
  ),
  counted(
    "{count}个受其双重领导的单位",
    "{count} {count, unit|units} under its dual leadership",
    (id) =>
      sql`select count(*)::int as count from kernel.unit where dual_leader_unit_ids @> array[${id}::uuid] and state = 'active'`,
  ),
];
