import { z } from "zod";
import { DepartmentKind, UnitState } from "./kinds.ts";
import { line, Rank } from "./text.ts";

/** Part of a unit (内设机构, 科室). */
export const DepartmentView = z
  .object({
    id: z.uuid(),
    unitId: z.uuid(),
    parentId: z.uuid().nullable(),
    name: z.string(),
    kind: DepartmentKind,
    rank: z.int(),
    state: UnitState,
    version: z.int(),
  })
  .meta({ id: "Department" });
export type DepartmentView = z.infer<typeof DepartmentView>;

export const DepartmentList = z.object({ items: z.array(DepartmentView) });

const fields = { parentId: z.uuid().nullable(), name: line(50), kind: DepartmentKind };

export const CreateDepartment = z.object({
  unitId: z.uuid(),
  parentId: fields.parentId.default(null),
  name: fields.name,
  kind: fields.kind.default("internal"),
  rank: Rank.optional(),
});

export const ChangeDepartment = z
  .object({ ...fields, rank: Rank })
  .partial()
  .extend({ departmentId: z.uuid(), version: z.int() });

export const DepartmentVersion = z.object({ departmentId: z.uuid(), version: z.int() });
