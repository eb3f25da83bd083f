import { z } from "zod";
import { DepartmentList } from "../../../contract/people/index.ts";
import { query } from "../../base/index.ts";
import { departmentsOf } from "../lookups/departments.ts";

/** All departments of one unit: a dozen or two. Index department_unit. */
export const listDepartments = query({
  name: "people.list-departments",
  summary: { zh: "单位的内设机构", en: "The departments of a unit" },
  input: z.object({ unitId: z.uuid() }),
  output: DepartmentList,
  access: "signedIn",
  run: async ({ db, input: { unitId } }) => ({ items: await departmentsOf(db, unitId) }),
});
