import { type Db, sql } from "../../base/index.ts";

/** A live post, who holds it, and the leaders' order. */
export interface PostHolder {
  postId: string;
  personId: string;
  rank: number;
}

/**
 * Who holds a role in a unit now, in the leaders' order: for handler rules such as "the clerk of the unit". The role
 * `staff` is every post of the unit. Served by post_unit and the primary key of post_role.
 */
export async function postsWithRole(db: Db, roleId: string, unitId: string): Promise<PostHolder[]> {
  const { rows } = await sql<PostHolder>`
    select p.id as "postId", p.person_id as "personId", p.rank from kernel.post p
    where p.unit_id = ${unitId} and p.ended_at is null
      and (${roleId} = 'staff' or exists (
        select 1 from kernel.post_role r where r.post_id = p.id and r.role_id = ${roleId}))
    order by p.rank, p.id`.execute(db);
  return rows;
}
