import { CreateDepartment, DepartmentView } from "../../../contract/people/index.ts";
import { AppError, command, newId, tables } from "../../base/index.ts";
import { Faults } from "../faults.ts";
import { toDepartmentView } from "../lookups/departments.ts";
import type { PeopleTables } from "../tables.ts";
import { checkDepartment } from "./department-rules.ts";
import { loadUnit } from "./load.ts";
import { nextRank } from "./next-rank.ts";

const people = tables<PeopleTables>();

/** Last in its unit where no rank is given; an abolished unit gets none. */
export const createDepartment = command({
  name: "people.create-department",
  summary: { zh: "新增内设机构", en: "Enter a department" },
  input: CreateDepartment,
  output: DepartmentView,
  access: "people.manage",
  load: ({ tx }, { unitId }) => loadUnit(tx, unitId),
  async run({ tx, actor, input, record: unit, note, subject }) {
    if (unit.state === "abolished") throw new AppError("people.unit_abolished", { name: unit.name });
    const faults = new Faults(actor.language);
    await checkDepartment(tx, faults, unit.id, input);
    faults.refuse();
    const row = await people(tx)
      .insertInto("kernel.department")
      .values({
        id: newId(),
        unit_id: unit.id,
        parent_id: input.parentId,
        name: input.name,
        kind: input.kind,
        rank: input.rank ?? (await nextRank(tx, "kernel.department", unit.id)),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    note({ unit: unit.name, name: row.name });
    subject({ type: "people.department", id: row.id, unitId: unit.id });
    return toDepartmentView(row);
  },
});
