import { type Tx, tables } from "../../base/index.ts";
import type { Faults } from "../faults.ts";
import type { PeopleTables } from "../tables.ts";
import { RANK_STEP } from "./next-rank.ts";
import { activeUnits } from "./unit-rules.ts";

const people = tables<PeopleTables>();

export interface GroupFields {
  name: string;
  ownerUnitId: string | null;
  unitIds: readonly string[];
}

/** Checks a group's name among its owner's groups and that every member is an active unit. Index unit_group_name. */
export async function checkGroup(tx: Tx, faults: Faults, group: GroupFields, groupId?: string): Promise<void> {
  const same = await people(tx)
    .selectFrom("kernel.unit_group")
    .select("id")
    .where("owner_unit_id", "is not distinct from", group.ownerUnitId)
    .where("name", "=", group.name)
    .executeTakeFirst();
  if (same && same.id !== groupId) faults.add("name", "people.group_name_taken", { name: group.name });
  const active = new Set(await activeUnits(tx, group.unitIds));
  group.unitIds.forEach((id, index) => {
    if (!active.has(id)) faults.add(`unitIds.${index}`, "people.unit_unknown");
  });
}

/** Replaces the members of a group, in the order given. */
export async function storeMembers(tx: Tx, groupId: string, unitIds: readonly string[]): Promise<void> {
  await people(tx).deleteFrom("kernel.unit_group_member").where("group_id", "=", groupId).execute();
  if (unitIds.length === 0) return;
  await people(tx)
    .insertInto("kernel.unit_group_member")
    .values(unitIds.map((id, index) => ({ group_id: groupId, unit_id: id, rank: (index + 1) * RANK_STEP })))
    .execute();
}
