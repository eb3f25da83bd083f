import type { Selectable } from "kysely";
import type { DepartmentView } from "../../../contract/people/index.ts";
import { type Db, tables } from "../../base/index.ts";
import type { DepartmentTable, PeopleTables } from "../tables.ts";

const people = tables<PeopleTables>();

export function toDepartmentView(row: Selectable<DepartmentTable>): DepartmentView {
  return {
    id: row.id,
    unitId: row.unit_id,
    parentId: row.parent_id,
    name: row.name,
    kind: row.kind,
    rank: row.rank,
    state: row.state,
    version: row.version,
  };
}

/** These departments, abolished ones included, by unit and order; unknown ids are left out. */
export async function departmentsByIds(db: Db, departmentIds: readonly string[]): Promise<DepartmentView[]> {
  if (departmentIds.length === 0) return [];
  const rows = await people(db)
    .selectFrom("kernel.department")
    .selectAll()
    .where("id", "in", [...departmentIds])
    .orderBy("unit_id")
    .orderBy("rank")
    .orderBy("id")
    .execute();
  return rows.map(toDepartmentView);
}

/** The departments that a unit has now, in their order. Index department_unit. */
export async function departmentsOf(db: Db, unitId: string): Promise<DepartmentView[]> {
  const rows = await people(db)
    .selectFrom("kernel.department")
    .selectAll()
    .where("unit_id", "=", unitId)
    .where("state", "=", "active")
    .orderBy("rank")
    .orderBy("id")
    .execute();
  return rows.map(toDepartmentView);
}
