import type { Selectable } from "kysely";
import type { UnitBrief, UnitView } from "../../../contract/people/index.ts";
import { type Db, tables } from "../../base/index.ts";
import type { PeopleTables, UnitTable } from "../tables.ts";

const people = tables<PeopleTables>();

export type UnitRow = Selectable<UnitTable>;

export function toUnitView(row: UnitRow): UnitView {
  return {
    ...toUnitBrief(row),
    code: row.code,
    pinyin: row.pinyin,
    pinyinInitials: row.pinyin_initials,
    documentCode: row.document_code,
    parentId: row.parent_id,
    regionCode: row.region_code,
    dualLeaderUnitIds: row.dual_leader_unit_ids,
    rank: row.rank,
    version: row.version,
  };
}

export function toUnitBrief(row: Pick<UnitRow, "id" | "name" | "short_name" | "kind" | "level" | "state">): UnitBrief {
  return {
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    level: row.level,
    state: row.state,
  };
}

/** One unit, abolished ones included. */
export async function unitById(db: Db, unitId: string): Promise<UnitView | undefined> {
  return (await unitsByIds(db, [unitId]))[0];
}

/** These units, abolished ones included, in the order of the directory; unknown ids are left out. */
export async function unitsByIds(db: Db, unitIds: readonly string[]): Promise<UnitView[]> {
  if (unitIds.length === 0) return [];
  const rows = await people(db)
    .selectFrom("kernel.unit")
    .selectAll()
    .where("id", "in", [...unitIds])
    .orderBy("rank")
    .orderBy("id")
    .execute();
  return rows.map(toUnitView);
}
