import type { UnitBrief } from "../../../contract/people/index.ts";
import { AppError, type Db, sql, tables } from "../../base/index.ts";
import type { PeopleTables } from "../tables.ts";
import { toUnitBrief, type UnitRow } from "./units.ts";

const people = tables<PeopleTables>();

export interface RecipientChoice {
  unitIds: readonly string[];
  groupIds: readonly string[];
  /** The unit that sends: groups owned by another unit count as unknown. */
  senderUnitId: string;
}

/**
 * The units that a choice of units and groups means, each once: first the units as chosen, then the groups' members in
 * the groups' order. Two statements by primary keys, however many units.
 * @throws AppError people.recipients_unknown when a chosen unit or group does not exist or was abolished
 */
export async function expandRecipients(db: Db, choice: RecipientChoice): Promise<UnitBrief[]> {
  const unitIds = [...new Set(choice.unitIds)];
  const groupIds = [...new Set(choice.groupIds)];
  const groups = await visibleGroups(db, groupIds, choice.senderUnitId);
  const { rows } = await sql<UnitRow>`
    with mentioned as (
      select id, 0::bigint as part, ordinality as place
      from unnest(${unitIds}::uuid[]) with ordinality as chosen (id, ordinality)
      union all
      select member.unit_id, chosen.ordinality, member.rank
      from unnest(${groups}::uuid[]) with ordinality as chosen (id, ordinality)
      join kernel.unit_group_member member on member.group_id = chosen.id),
    placed as (
      select distinct on (id) id, part, place from mentioned order by id, part, place)
    select unit.id, unit.name, unit.short_name, unit.kind, unit.level, unit.state
    from placed join kernel.unit unit on unit.id = placed.id and unit.state = 'active'
    order by placed.part, placed.place, unit.id`.execute(db);
  const found = new Set(rows.map(({ id }) => id));
  const unknown = unitIds.filter((id) => !found.has(id)).length + groupIds.length - groups.length;
  if (unknown > 0) throw new AppError("people.recipients_unknown", { count: unknown });
  return rows.map(toUnitBrief);
}

/** Those of the chosen groups that the sender may use, in the order chosen. */
async function visibleGroups(db: Db, groupIds: readonly string[], senderUnitId: string): Promise<string[]> {
  if (groupIds.length === 0) return [];
  const rows = await people(db)
    .selectFrom("kernel.unit_group")
    .select("id")
    .where("id", "in", [...groupIds])
    .where((on) => on.or([on("owner_unit_id", "is", null), on("owner_unit_id", "=", senderUnitId)]))
    .execute();
  const visible = new Set(rows.map(({ id }) => id));
  return groupIds.filter((id) => visible.has(id));
}
