import type { Selectable } from "kysely";
import { type Tx, tables } from "../../base/index.ts";
import { lockOrganisation } from "../lock.ts";
import type { DepartmentTable, PeopleTables, PersonTable, PostTable, UnitGroupTable, UnitTable } from "../tables.ts";

const people = tables<PeopleTables>();

/** Locks the organisation and the unit's row. */
export async function loadUnit(tx: Tx, unitId: string): Promise<Selectable<UnitTable> | undefined> {
  await lockOrganisation(tx);
  return people(tx).selectFrom("kernel.unit").selectAll().where("id", "=", unitId).forUpdate().executeTakeFirst();
}

export async function loadDepartment(tx: Tx, departmentId: string): Promise<Selectable<DepartmentTable> | undefined> {
  await lockOrganisation(tx);
  return people(tx)
    .selectFrom("kernel.department")
    .selectAll()
    .where("id", "=", departmentId)
    .forUpdate()
    .executeTakeFirst();
}

export async function loadPerson(tx: Tx, personId: string): Promise<Selectable<PersonTable> | undefined> {
  await lockOrganisation(tx);
  return people(tx).selectFrom("kernel.person").selectAll().where("id", "=", personId).forUpdate().executeTakeFirst();
}

export async function loadPost(tx: Tx, postId: string): Promise<Selectable<PostTable> | undefined> {
  await lockOrganisation(tx);
  return people(tx).selectFrom("kernel.post").selectAll().where("id", "=", postId).forUpdate().executeTakeFirst();
}

export async function loadGroup(tx: Tx, groupId: string): Promise<Selectable<UnitGroupTable> | undefined> {
  await lockOrganisation(tx);
  return people(tx)
    .selectFrom("kernel.unit_group")
    .selectAll()
    .where("id", "=", groupId)
    .forUpdate()
    .executeTakeFirst();
}
