import { sql } from "@tz/kernel/server/base";
import { countedUse, type UnitUse } from "@tz/kernel/server/people";

/** What keeps a unit from being abolished: a seal that is not destroyed, papers that wait for it. */
export const sealsUnitUses: readonly UnitUse[] = [
  countedUse(
    "{count}枚未销毁的印章",
    "{count} {count, seal|seals} not destroyed",
    // Index seal_of_unit.
    (id) => sql`
      select count(*)::int as count from seals.seal
      where unit_id = ${id} and person_id is null and state in ('requested', 'active', 'suspended')`,
  ),
  countedUse(
    "{count}件待用印的公文",
    "{count} {count, paper|papers} waiting for a seal",
    // Index use_of_unit.
    (id) => sql`select count(*)::int as count from seals.use where unit_id = ${id} and state = 'waiting'`,
  ),
];
