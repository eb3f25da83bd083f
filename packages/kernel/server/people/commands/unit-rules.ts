import type { ChangeUnit } from "../../../contract/people/index.ts";
import { sql, type Tx, tables } from "../../base/index.ts";
import type { Faults } from "../faults.ts";
import type { PeopleTables } from "../tables.ts";

const people = tables<PeopleTables>();

export type UnitFields = Omit<ChangeUnit, "unitId" | "version">;

/** Checks what a unit's fields say of other rows; `unitId` is absent for a new unit. Call it under `lockOrganisation`. */
export async function checkUnit(tx: Tx, faults: Faults, fields: UnitFields, unitId?: string): Promise<void> {
  await checkCode(tx, faults, fields.code, unitId);
  await checkName(tx, faults, fields.name, unitId);
  await checkRegion(tx, faults, fields.regionCode);
  await checkLeaders(tx, faults, fields, unitId);
}

async function checkCode(tx: Tx, faults: Faults, code: string | undefined, unitId: string | undefined) {
  if (code === undefined) return;
  const taken = await people(tx).selectFrom("kernel.unit").select(["id", "name"]).where("code", "=", code).execute();
  const other = taken.find(({ id }) => id !== unitId);
  if (other) faults.add("code", "people.unit_code_taken", { code, name: other.name });
}

async function checkName(tx: Tx, faults: Faults, name: string | undefined, unitId: string | undefined) {
  if (name === undefined) return;
  const taken = await people(tx)
    .selectFrom("kernel.unit")
    .select("id")
    .where("name", "=", name)
    .where("state", "=", "active")
    .execute();
  if (taken.some(({ id }) => id !== unitId)) faults.add("name", "people.unit_name_taken", { name });
}

async function checkRegion(tx: Tx, faults: Faults, code: string | undefined) {
  if (code === undefined) return;
  const region = await people(tx)
    .selectFrom("kernel.region")
    .select("code")
    .where("code", "=", code)
    .where("valid_to", "is", null)
    .executeTakeFirst();
  if (!region) faults.add("regionCode", "people.region_unknown", { code });
}

async function checkLeaders(tx: Tx, faults: Faults, fields: UnitFields, unitId: string | undefined) {
  const { parentId, dualLeaderUnitIds = [] } = fields;
  const wanted = [...(parentId ? [parentId] : []), ...dualLeaderUnitIds];
  if (wanted.length === 0) return;
  const active = new Set(await activeUnits(tx, wanted));
  const below = new Set(unitId ? await unitsBelow(tx, unitId) : []);
  const check = (path: string, id: string) => {
    if (!active.has(id)) faults.add(path, "people.unit_unknown");
    else if (below.has(id)) faults.add(path, "people.unit_below_itself");
  };
  if (parentId) check("parentId", parentId);
  dualLeaderUnitIds.forEach((id, index) => {
    check(`dualLeaderUnitIds.${index}`, id);
  });
}

/** Those of the ids that are units and not abolished. */
export async function activeUnits(tx: Tx, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const rows = await people(tx)
    .selectFrom("kernel.unit")
    .select("id")
    .where("id", "in", [...unitIds])
    .where("state", "=", "active")
    .execute();
  return rows.map(({ id }) => id);
}

/** The unit and all units that it leads, directly or through others. Index unit_parent. */
async function unitsBelow(tx: Tx, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below as (
      select ${unitId}::uuid as id
      union
      select u.id from below join kernel.unit u on u.parent_id = below.id)
    select id from below`.execute(tx);
  return rows.map(({ id }) => id);
}
