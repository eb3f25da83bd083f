import { sql, type Tx, type WriteContext } from "../../base/index.ts";
import type { LoadedGrant } from "./load-grant.ts";
import { isAdministratorRole } from "./permissions.ts";

export interface Grant {
  postId: string;
  roleId: string;
}

/**
 * Gives roles to posts, any number as one set; who calls it answers for permission and audit. Roles of posts that have
 * ended are forgotten first, so that a former administrator may take up business.
 * @param by the person who grants; null for a seed or the set-up
 * @throws DatabaseError post_role_person_id_duty_fkey when somebody's roles would be of two duties
 */
export async function giveRoles(tx: Tx, grants: readonly Grant[], now: Date, by: string | null): Promise<void> {
  const posts = grants.map(({ postId }) => postId);
  await sql`delete from kernel.post_role r using kernel.post given, kernel.post old
    where given.id = any (${posts}::uuid[]) and r.person_id = given.person_id
      and old.id = r.post_id and old.ended_at is not null`.execute(tx);
  await forgetDuties(tx, posts);
  await sql`
    with wanted as (
      select w.post_id, w.role_id, p.person_id, r.duty
      from unnest(${posts}::uuid[], ${grants.map(({ roleId }) => roleId)}::text[]) as w (post_id, role_id)
      join kernel.post p on p.id = w.post_id join kernel.role r on r.id = w.role_id),
    duties as (
      insert into kernel.person_duty (person_id, duty) select distinct person_id, duty from wanted
      on conflict do nothing)
    insert into kernel.post_role (post_id, role_id, person_id, duty, granted_at, granted_by)
    select post_id, role_id, person_id, duty, ${now}::timestamptz, ${by}::uuid from wanted
    on conflict do nothing`.execute(tx);
}

/** Administrators handle no business: what lies with somebody who becomes one goes to others. */
export function tellOfAppointed({ emit }: Pick<WriteContext, "emit">, grants: readonly LoadedGrant[]): void {
  for (const { role, post } of grants)
    if (isAdministratorRole(role.id)) emit("access.administrator-appointed", { personId: post.personId });
}

/** Takes a role back from a post. @returns whether it was held */
export async function takeRole(tx: Tx, { postId, roleId }: Grant): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from kernel.post_role where post_id = ${postId} and role_id = ${roleId}`.execute(tx);
  await forgetDuties(tx, [postId]);
  return numAffectedRows === 1n;
}

/** Whoever holds no granted role any more is free for any duty. */
async function forgetDuties(tx: Tx, posts: readonly string[]): Promise<void> {
  await sql`delete from kernel.person_duty d using kernel.post p
    where p.id = any (${posts}::uuid[]) and d.person_id = p.person_id
      and not exists (select 1 from kernel.post_role r where r.person_id = d.person_id)`.execute(tx);
}
