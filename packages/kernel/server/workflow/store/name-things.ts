import type { NamesAnswer } from "../../../contract/workflow/index.ts";
import { type Db, sql } from "../../base/index.ts";

/** What persons, posts, units and departments are called, those that exist; by the primary keys. */
export async function nameThings(db: Db, ids: readonly string[]): Promise<NamesAnswer["names"]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<NamesAnswer["names"][number]>`
    select n.id, 'person' as kind, n.name, '' as place from kernel.person n where n.id = any (${ids}::uuid[])
    union all select p.id, 'post', n.name, concat_ws(' ', u.short_name, p.title) from kernel.post p
      join kernel.person n on n.id = p.person_id join kernel.unit u on u.id = p.unit_id where p.id = any (${ids}::uuid[])
    union all select u.id, 'unit', u.name, '' from kernel.unit u where u.id = any (${ids}::uuid[])
    union all select d.id, 'department', d.name, u.short_name from kernel.department d
      join kernel.unit u on u.id = d.unit_id where d.id = any (${ids}::uuid[])`.execute(db);
  return rows;
}
