import { sql } from "@tz/kernel/server/base";
import { countedUse, type UnitUse } from "@tz/kernel/server/people";

/** What keeps a unit from being abolished: applications of its people that are not decided, wherever they stand. */
export const applicationsUnitUses: readonly UnitUse[] = [
  countedUse(
    "{count}件在办的申请",
    "{count} {count, application|applications} not yet decided",
    // Index application_unit_state.
    (id) => sql`
      select count(*)::int as count from applications.application
      where unit_id = ${id} and state in ('running', 'returned') and state <> 'draft'`,
  ),
];
