import { type Language, sentence } from "../../../contract/base/index.ts";
import { DepartmentVersion, DepartmentView } from "../../../contract/people/index.ts";
import { AppError, command, sql, type Tx, tables } from "../../base/index.ts";
import { toDepartmentView } from "../lookups/departments.ts";
import type { PeopleTables } from "../tables.ts";
import { loadDepartment } from "./load.ts";

const people = tables<PeopleTables>();

/** A department stays as long as somebody holds a post in it or another department is part of it. */
export const abolishDepartment = command({
  name: "people.abolish-department",
  summary: { zh: "撤销内设机构", en: "Abolish a department" },
  input: DepartmentVersion,
  output: DepartmentView,
  access: "people.manage",
  load: ({ tx }, { departmentId }) => loadDepartment(tx, departmentId),
  version: (department) => department.version,
  async run({ tx, actor, input: { departmentId }, record, note, subject }) {
    if (record.state === "abolished") throw new AppError("people.department_abolished", { name: record.name });
    const uses = await usesOfDepartment(tx, departmentId, actor.language);
    if (uses) throw new AppError("people.department_in_use", { name: record.name, uses });
    const row = await people(tx)
      .updateTable("kernel.department")
      .set({ state: "abolished", version: record.version + 1 })
      .where("id", "=", departmentId)
      .returningAll()
      .executeTakeFirstOrThrow();
    note({ name: record.name });
    subject({ type: "people.department", id: departmentId, unitId: record.unit_id });
    return toDepartmentView(row);
  },
});

/** Indexes post_department, department_parent. */
async function usesOfDepartment(tx: Tx, departmentId: string, language: Language): Promise<string> {
  const { rows } = await sql<{ posts: number; parts: number }>`
    select
      (select count(*)::int from kernel.post where department_id = ${departmentId} and ended_at is null) as posts,
      (select count(*)::int from kernel.department where parent_id = ${departmentId} and state = 'active') as parts
    `.execute(tx);
  const { posts = 0, parts = 0 } = rows[0] ?? {};
  const words = [
    posts > 0 && sentence({ zh: "{posts}个现任职务", en: "{posts} {posts, post|posts} held" }, language, { posts }),
    parts > 0 &&
      sentence({ zh: "{parts}个下设机构", en: "{parts} {parts, department|departments} below it" }, language, {
        parts,
      }),
  ];
  return words.filter(Boolean).join(language === "en" ? ", " : "、");
}
