import type { Selectable } from "kysely";
import type { UnitBrief, UnitGroupView } from "../../../contract/people/index.ts";
import { unitGroupActions } from "../../../contract/people/index.ts";
import { type Actor, type Db, tables } from "../../base/index.ts";
import { mayKeepGroup } from "../group-policy.ts";
import type { PeopleTables, UnitGroupTable } from "../tables.ts";
import { toUnitBrief } from "./units.ts";

const people = tables<PeopleTables>();

export type GroupRow = Selectable<UnitGroupTable>;

/** Groups with their members in order; one statement for all members. Index unit_group_member_pkey. */
export async function presentGroups(db: Db, rows: readonly GroupRow[], actor: Actor): Promise<UnitGroupView[]> {
  const members = await membersOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    ownerUnitId: row.owner_unit_id,
    rank: row.rank,
    version: row.version,
    units: members.get(row.id) ?? [],
    may: mayKeepGroup(actor, row.owner_unit_id) === true ? [...unitGroupActions] : [],
  }));
}

async function membersOf(db: Db, groupIds: readonly string[]): Promise<Map<string, UnitBrief[]>> {
  if (groupIds.length === 0) return new Map();
  const rows = await people(db)
    .selectFrom("kernel.unit_group_member as member")
    .innerJoin("kernel.unit as unit", "unit.id", "member.unit_id")
    .select(["member.group_id", "unit.id", "unit.name", "unit.short_name", "unit.kind", "unit.level", "unit.state"])
    .where("member.group_id", "in", [...groupIds])
    .orderBy("member.rank")
    .orderBy("unit.id")
    .execute();
  const groups = Map.groupBy(rows, ({ group_id }) => group_id);
  return new Map([...groups].map(([id, units]) => [id, units.map(toUnitBrief)]));
}
