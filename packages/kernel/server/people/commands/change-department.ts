import { ChangeDepartment, DepartmentView } from "../../../contract/people/index.ts";
import { AppError, command, tables } from "../../base/index.ts";
import { differing } from "../differing.ts";
import { Faults } from "../faults.ts";
import { toDepartmentView } from "../lookups/departments.ts";
import type { PeopleTables } from "../tables.ts";
import { checkDepartment } from "./department-rules.ts";
import { loadDepartment } from "./load.ts";

const people = tables<PeopleTables>();

/** It keeps a name of its own within the unit and never becomes part of itself; an abolished one stays as it was. */
export const changeDepartment = command({
  name: "people.change-department",
  summary: { zh: "修改内设机构", en: "Change a department" },
  input: ChangeDepartment,
  output: DepartmentView,
  access: "people.manage",
  load: ({ tx }, { departmentId }) => loadDepartment(tx, departmentId),
  version: (department) => department.version,
  async run({ tx, actor, input, record, note, subject }) {
    if (record.state === "abolished") throw new AppError("people.department_abolished", { name: record.name });
    const { departmentId, version, ...fields } = input;
    const faults = new Faults(actor.language);
    await checkDepartment(tx, faults, record.unit_id, fields, departmentId);
    faults.refuse();
    const row = await people(tx)
      .updateTable("kernel.department")
      .set({
        name: fields.name,
        kind: fields.kind,
        parent_id: fields.parentId,
        rank: fields.rank,
        version: version + 1,
      })
      .where("id", "=", departmentId)
      .returningAll()
      .executeTakeFirstOrThrow();
    note({ name: record.name, before: differing(toDepartmentView(record), fields), after: fields });
    subject({ type: "people.department", id: departmentId, unitId: record.unit_id });
    return toDepartmentView(row);
  },
});
