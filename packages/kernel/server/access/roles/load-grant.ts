import { type Db, sql, type Tx } from "../../base/index.ts";
import type { Grant } from "./give-roles.ts";
import { lockRole, type RoleRow } from "./role.ts";

/** Everything that decides whether a post may be given a role, or lose it. */
export interface LoadedGrant {
  post: { id: string; personId: string; personName: string; unitId: string; live: boolean };
  role: RoleRow;
  /** The roles of all live posts of the person. */
  held: { postId: string; roleId: string; duty: string; name_zh: string; name_en: string }[];
}

/** Loads post and role; the person is locked, so that two grants for one person follow each other. */
export async function loadGrant(tx: Tx, { postId, roleId }: Grant): Promise<LoadedGrant | undefined> {
  return (await loadGrants(tx, roleId, [postId]))?.[0];
}

/** The same for several posts of one role, in the order given; undefined where the role or one of the posts is not there. */
export async function loadGrants(
  tx: Tx,
  roleId: string,
  postIds: readonly string[],
): Promise<LoadedGrant[] | undefined> {
  const { rows } = await sql<LoadedGrant["post"]>`
    select t.id, t.unit_id as "unitId", t.ended_at is null as live, p.id as "personId", p.name as "personName"
    from kernel.post t join kernel.person p on p.id = t.person_id
    where t.id = any (${postIds}::uuid[]) order by p.id for no key update of p`.execute(tx);
  const role = await lockRole(tx, roleId);
  const posts = new Map(rows.map((post) => [post.id, post]));
  if (!role || !postIds.every((id) => posts.has(id))) return undefined;
  const persons = rows.map(({ personId }) => personId);
  const held = Map.groupBy(await rolesOfPersons(tx, persons), ({ personId }) => personId);
  return postIds.flatMap((id) => {
    const post = posts.get(id);
    return post ? [{ post, role, held: held.get(post.personId) ?? [] }] : [];
  });
}

type Held = LoadedGrant["held"][number] & { personId: string };

/** Served by post_role_person. */
async function rolesOfPersons(db: Db, personIds: readonly string[]): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select g.person_id as "personId", t.id as "postId", r.id as "roleId", r.duty, r.name_zh, r.name_en
    from kernel.post_role g join kernel.post t on t.id = g.post_id and t.ended_at is null
    join kernel.role r on r.id = g.role_id
    where g.person_id = any (${personIds}::uuid[]) order by t.id, r.id`.execute(db);
  return rows;
}

/** The roles of all live posts of a person. */
export const rolesOfPerson = (db: Db, personId: string): Promise<LoadedGrant["held"]> => rolesOfPersons(db, [personId]);

/** What the answer of a grant or a taking-back says: the roles of the post now. */
export async function presentPostRoles(db: Db, { id, personId, personName }: LoadedGrant["post"]) {
  const held = await rolesOfPerson(db, personId);
  return { postId: id, personId, personName, roles: held.filter((one) => one.postId === id).map((one) => one.roleId) };
}
