import { ChangeUnit, UnitView } from "../../../contract/people/index.ts";
import { AppError, command, tables } from "../../base/index.ts";
import { differing } from "../differing.ts";
import { Faults } from "../faults.ts";
import { toUnitView } from "../lookups/units.ts";
import { spellUnit } from "../spelling.ts";
import type { PeopleTables } from "../tables.ts";
import { loadUnit } from "./load.ts";
import { checkUnit, type UnitFields } from "./unit-rules.ts";

const people = tables<PeopleTables>();

/** No unit is led by one that it leads itself, directly or through others; an abolished one stays as it was. */
export const changeUnit = command({
  name: "people.change-unit",
  summary: { zh: "修改单位", en: "Change a unit" },
  input: ChangeUnit,
  output: UnitView,
  access: "people.manage",
  load: ({ tx }, { unitId }) => loadUnit(tx, unitId),
  version: (unit) => unit.version,
  async run({ tx, actor, input, record, emit, note, subject }) {
    if (record.state === "abolished") throw new AppError("people.unit_abolished", { name: record.name });
    const { unitId, version, ...fields } = input;
    const faults = new Faults(actor.language);
    await checkUnit(tx, faults, fields, unitId);
    faults.refuse();
    const row = await people(tx)
      .updateTable("kernel.unit")
      .set({ ...columnsOf(fields), version: version + 1 })
      .where("id", "=", unitId)
      .returningAll()
      .executeTakeFirstOrThrow();
    note({ name: record.name, before: differing(toUnitView(record), fields), after: fields });
    subject({ type: "people.unit", id: unitId, unitId });
    emit("people.unit-changed", { unitId });
    return toUnitView(row);
  },
});

/** Columns of the fields that are given; Kysely leaves undefined ones as they are. */
export function columnsOf(fields: UnitFields) {
  const spelling = fields.name === undefined ? undefined : spellUnit(fields.name);
  return {
    code: fields.code,
    name: fields.name,
    pinyin: spelling?.pinyin,
    pinyin_initials: spelling?.initials,
    short_name: fields.shortName,
    document_code: fields.documentCode,
    kind: fields.kind,
    level: fields.level,
    parent_id: fields.parentId,
    region_code: fields.regionCode,
    dual_leader_unit_ids: fields.dualLeaderUnitIds,
    rank: fields.rank,
  };
}
