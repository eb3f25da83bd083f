import { UnitImport } from "../../../contract/people/index.ts";
import { command, sql, type Tx, tables } from "../../base/index.ts";
import { lockOrganisation } from "../lock.ts";
import { emptyOrganisation, insertOrganisation } from "../organisation.ts";
import { type DepartmentPlan, planDepartments } from "../sheets/plan-departments.ts";
import { planUnits, type UnitPlan } from "../sheets/plan-units.ts";
import { readRows } from "../sheets/read-rows.ts";
import { SheetFaults } from "../sheets/sheet-faults.ts";
import { WorkbookInput } from "../sheets/tables-input.ts";
import { departmentSheet, unitSheet } from "../sheets/unit-sheets.ts";
import { spellUnit } from "../spelling.ts";
import type { PeopleTables } from "../tables.ts";

const people = tables<PeopleTables>();

/** Enters and changes units and departments by sheet: all of it, or nothing with every fault named. It removes nothing. */
export const importUnits = command({
  name: "people.import-units",
  summary: { zh: "导入单位和内设机构", en: "Import units and departments" },
  input: WorkbookInput,
  output: UnitImport,
  access: "people.manage",
  load: ({ tx }) => lockOrganisation(tx),
  async run({ tx, actor, input, emit, note }) {
    const faults = new SheetFaults(actor.language);
    const unitRows = readRows(input.tables, unitSheet, faults, actor.language);
    const departmentRows = readRows(input.tables, departmentSheet, faults, actor.language);
    faults.addWhereEmpty(unitSheet.name, [...unitRows, ...departmentRows]);
    const units = planUnits(unitRows, await readPresent(tx), faults);
    const departments = planDepartments(departmentRows, units.byCode, await activeDepartments(tx), faults);
    faults.refuse();
    await store(tx, units, departments);
    for (const { id } of [...units.created, ...units.changed]) emit("people.unit-changed", { unitId: id });
    const counts = { units: countsOf(units), departments: countsOf(departments) };
    note(counts);
    return counts;
  },
});

async function readPresent(tx: Tx) {
  const regions = await people(tx).selectFrom("kernel.region").select("code").where("valid_to", "is", null).execute();
  return {
    units: await people(tx).selectFrom("kernel.unit").selectAll().execute(),
    regions: new Set(regions.map(({ code }) => code)),
  };
}

const activeDepartments = (tx: Tx) =>
  people(tx).selectFrom("kernel.department").selectAll().where("state", "=", "active").execute();

async function store(tx: Tx, units: UnitPlan, departments: DepartmentPlan): Promise<void> {
  await insertOrganisation(tx, { ...emptyOrganisation, units: units.created });
  await changeUnits(tx, units.changed);
  await insertOrganisation(tx, { ...emptyOrganisation, departments: departments.created });
  await sql`
    update kernel.department present set kind = wanted.kind, parent_id = wanted.parent_id, rank = wanted.rank,
      version = present.version + 1
    from jsonb_populate_recordset(null::kernel.department, ${JSON.stringify(departments.changed)}) wanted
    where present.id = wanted.id`.execute(tx);
}

async function changeUnits(tx: Tx, units: UnitPlan["changed"]): Promise<void> {
  const rows = units.map((unit) => {
    const { pinyin, initials } = spellUnit(unit.name);
    return { ...unit, pinyin, pinyin_initials: initials };
  });
  await sql`
    update kernel.unit present set name = wanted.name, short_name = wanted.short_name, pinyin = wanted.pinyin,
      pinyin_initials = wanted.pinyin_initials, document_code = wanted.document_code, kind = wanted.kind,
      level = wanted.level, parent_id = wanted.parent_id, region_code = wanted.region_code,
      dual_leader_unit_ids = wanted.dual_leader_unit_ids, rank = wanted.rank, version = present.version + 1
    from jsonb_populate_recordset(null::kernel.unit, ${JSON.stringify(rows)}) wanted
    where present.id = wanted.id`.execute(tx);
}

const countsOf = ({ created, changed, unchanged }: UnitPlan | DepartmentPlan) => ({
  created: created.length,
  changed: changed.length,
  unchanged,
});
