import { type Db, type Services, sql } from "../../base/index.ts";
import type { Known, Names } from "../compile/check-names.ts";
import { actionsOf } from "../module.ts";

/** What of the names that a process uses exists and is in use. */
export async function knownNames(db: Db, services: Services, names: Names): Promise<Known> {
  const { rows } = await sql<{ kind: keyof Known; value: string }>`
    select 'persons' as kind, id::text as value from kernel.person
      where id::text = any (${names.persons}) and state = 'active'
    union all select 'posts', id::text from kernel.post where id::text = any (${names.posts}) and ended_at is null
    union all select 'places', id::text from kernel.unit where id::text = any (${names.places}) and state = 'active'
    union all select 'places', id::text from kernel.department
      where id::text = any (${names.places}) and state = 'active'
    union all select 'roles', id from kernel.role where id = any (${names.roles})`.execute(db);
  const found = (kind: keyof Known) => new Set(rows.filter((row) => row.kind === kind).map(({ value }) => value));
  return {
    persons: found("persons"),
    posts: found("posts"),
    places: found("places"),
    roles: found("roles"),
    actions: new Set(actionsOf(services).keys()),
  };
}
