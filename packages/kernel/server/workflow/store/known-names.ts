import { type Db, type Services, sql } from "../../base/index.ts";
import type { Known, Names } from "../compile/check-names.ts";
import { actionsOf } from "../module.ts";

/** What names a row; a file may hold anything there, and nothing else can be found. */
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What of the names that a process uses exists and is in use; by the primary keys. */
export async function knownNames(db: Db, services: Services, names: Names): Promise<Known> {
  const idsIn = (texts: readonly string[]) => texts.filter((text) => ID.test(text));
  const places = idsIn(names.places);
  const { rows } = await sql<{ kind: keyof Known; value: string }>`/*kept*/
    select 'persons' as kind, id::text as value from kernel.person
      where id = any (${idsIn(names.persons)}::uuid[]) and state = 'active'
    union all select 'posts', id::text from kernel.post where id = any (${idsIn(names.posts)}::uuid[]) and ended_at is null
    union all select 'places', id::text from kernel.unit where id = any (${places}::uuid[]) and state = 'active'
    union all select 'places', id::text from kernel.department
      where id = any (${places}::uuid[]) and state = 'active'
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
