import type { Selectable } from "kysely";
import type { PostView } from "../../../contract/people/index.ts";
import { type Db, tables } from "../../base/index.ts";
import type { PeopleTables, PostTable } from "../tables.ts";

const people = tables<PeopleTables>();

export interface PostRow extends Selectable<PostTable> {
  person_name: string;
  unit_name: string;
  department_name: string | null;
}

/** Posts with the names of person, unit and department; the caller says which and in what order. */
export function selectPosts(db: Db) {
  return people(db)
    .selectFrom("kernel.post as post")
    .innerJoin("kernel.person as person", "person.id", "post.person_id")
    .innerJoin("kernel.unit as unit", "unit.id", "post.unit_id")
    .leftJoin("kernel.department as department", "department.id", "post.department_id")
    .selectAll("post")
    .select(["person.name as person_name", "unit.name as unit_name", "department.name as department_name"]);
}

export function toPostView(row: PostRow): PostView {
  return {
    id: row.id,
    personId: row.person_id,
    personName: row.person_name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    departmentId: row.department_id,
    departmentName: row.department_name,
    title: row.title,
    rank: row.rank,
    isLeader: row.is_leader,
    isMain: row.is_main,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    version: row.version,
  };
}
