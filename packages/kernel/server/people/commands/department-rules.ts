import { sql, type Tx, tables } from "../../base/index.ts";
import type { Faults } from "../faults.ts";
import type { PeopleTables } from "../tables.ts";

const people = tables<PeopleTables>();

interface DepartmentFields {
  name?: string | undefined;
  parentId?: string | null | undefined;
}

/** Checks a department's name and parent within its unit; `departmentId` is absent for a new one. */
export async function checkDepartment(
  tx: Tx,
  faults: Faults,
  unitId: string,
  { name, parentId }: DepartmentFields,
  departmentId?: string,
): Promise<void> {
  const siblings = await people(tx)
    .selectFrom("kernel.department")
    .select(["id", "name"])
    .where("unit_id", "=", unitId)
    .where("state", "=", "active")
    .execute();
  if (name !== undefined && siblings.some((other) => other.name === name && other.id !== departmentId))
    faults.add("name", "people.department_name_taken", { name });
  if (!parentId) return;
  if (!siblings.some(({ id }) => id === parentId)) faults.add("parentId", "people.department_unknown");
  else if (departmentId && (await departmentsBelow(tx, departmentId)).includes(parentId))
    faults.add("parentId", "people.department_below_itself");
}

/** The department and all that are part of it. Index department_parent. */
async function departmentsBelow(tx: Tx, departmentId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below as (
      select ${departmentId}::uuid as id
      union
      select d.id from below join kernel.department d on d.parent_id = below.id)
    select id from below`.execute(tx);
  return rows.map(({ id }) => id);
}
