import { AppError, sql } from "../../base/index.ts";
import type { PostBond } from "../../people/index.ts";
import { administratorRoles } from "./permissions.ts";
import { roleName } from "./role.ts";

interface Last {
  name: string;
  name_zh: string;
  name_en: string;
}

/**
 * The last one of each of the three administrators keeps the post: nobody else could give the role again, and whoever keeps the
 * directory would do away with those who watch over them. The roles are locked, so that two last ones do not leave at the same moment.
 */
export const lastAdministratorStays: PostBond = async (tx, posts, language) => {
  await sql`select 1 from kernel.role where id in (
    select role_id from kernel.post_role where post_id = any (${posts}::uuid[]) and role_id = any (${administratorRoles}))
    order by id for no key update`.execute(tx);
  const { rows } = await sql<Last>`
    select n.name, r.name_zh, r.name_en from kernel.post_role g
    join kernel.role r on r.id = g.role_id join kernel.person n on n.id = g.person_id
    where g.post_id = any (${posts}::uuid[]) and g.role_id = any (${administratorRoles}) and not exists (
      select 1 from kernel.post_role o join kernel.post t on t.id = o.post_id and t.ended_at is null
      join kernel.person p on p.id = o.person_id and p.state = 'active'
      where o.role_id = g.role_id and o.post_id <> all (${posts}::uuid[])) limit 1`.execute(tx);
  const [last] = rows;
  if (!last) return undefined;
  return new AppError("access.last_administrator_leaves", { person: last.name, role: roleName(last, language) });
};
