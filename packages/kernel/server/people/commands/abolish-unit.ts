import { UnitVersion, UnitView } from "../../../contract/people/index.ts";
import { AppError, command, type Tx, tables } from "../../base/index.ts";
import { toUnitView } from "../lookups/units.ts";
import type { PeopleTables } from "../tables.ts";
import { usesOfUnit } from "../unit-use.ts";
import { loadUnit } from "./load.ts";

const people = tables<PeopleTables>();

/** A unit stays as long as something uses it; its departments and its own groups end with it. */
export const abolishUnit = command({
  name: "people.abolish-unit",
  summary: { zh: "撤销单位", en: "Abolish a unit" },
  input: UnitVersion,
  output: UnitView,
  access: "people.manage",
  load: ({ tx }, { unitId }) => loadUnit(tx, unitId),
  version: (unit) => unit.version,
  async run({ tx, actor, input: { unitId }, record, services, emit, note, subject }) {
    if (record.state === "abolished") throw new AppError("people.unit_abolished", { name: record.name });
    const uses = await usesOfUnit(services, tx, unitId, actor.language);
    if (uses) throw new AppError("people.unit_in_use", { name: record.name, uses });
    await leaveNothingBehind(tx, unitId);
    const row = await people(tx)
      .updateTable("kernel.unit")
      .set({ state: "abolished", version: record.version + 1 })
      .where("id", "=", unitId)
      .returningAll()
      .executeTakeFirstOrThrow();
    note({ name: record.name });
    subject({ type: "people.unit", id: unitId, unitId });
    emit("people.unit-abolished", { unitId });
    return toUnitView(row);
  },
});

/** Its departments end with it, it leaves every group, and its own groups go. */
async function leaveNothingBehind(tx: Tx, unitId: string): Promise<void> {
  await people(tx)
    .updateTable("kernel.department")
    .set((on) => ({ state: "abolished", version: on("version", "+", 1) }))
    .where("unit_id", "=", unitId)
    .where("state", "=", "active")
    .execute();
  await people(tx).deleteFrom("kernel.unit_group_member").where("unit_id", "=", unitId).execute();
  await people(tx).deleteFrom("kernel.unit_group").where("owner_unit_id", "=", unitId).execute();
}
