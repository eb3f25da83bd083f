import { z } from "zod";
import { PostRoles } from "../../../contract/access/index.ts";
import { AppError, command, sql, type Tx } from "../../base/index.ts";
import { takeRole } from "../roles/give-roles.ts";
import { type LoadedGrant, loadGrant, presentPostRoles } from "../roles/load-grant.ts";
import { isAdministratorRole } from "../roles/permissions.ts";
import { roleName } from "../roles/role.ts";

/** Takes a role back from a post. The last one of each of the three administrators stays. */
export const revokeRole = command({
  name: "access.revoke-role",
  summary: { zh: "收回角色", en: "Take a role back from a post" },
  input: z.object({ postId: z.uuid(), roleId: z.string().max(40) }),
  output: PostRoles,
  access: "access.manageRoles",
  load: ({ tx }, input) => loadGrant(tx, input),
  may: (actor, { post, role, held }) => {
    if (post.personId === actor.personId) return "access.own_roles";
    if (role.id === "staff") return "access.staff_not_granted";
    return held.some(({ postId, roleId }) => postId === post.id && roleId === role.id) ? true : "access.role_not_held";
  },
  async run({ tx, actor, input, record, note, subject }) {
    const { post, role } = record;
    if (isAdministratorRole(role.id) && !(await heldByAnother(tx, record)))
      throw new AppError("access.last_administrator", { role: roleName(role, actor.language) });
    await takeRole(tx, input);
    note({ role: role.name_zh, roleId: role.id, person: post.personName, personId: post.personId });
    subject({ type: "post", id: post.id, unitId: post.unitId });
    return presentPostRoles(tx, post);
  },
});

/** Another person at work has the role too. The role is locked, so that two last ones are not taken at the same moment. */
async function heldByAnother(tx: Tx, { role, post }: LoadedGrant): Promise<boolean> {
  const { rows } = await sql`
    select 1 from kernel.post_role g
    join kernel.post t on t.id = g.post_id and t.ended_at is null
    join kernel.person p on p.id = g.person_id and p.state = 'active'
    where g.role_id = ${role.id} and g.person_id <> ${post.personId} limit 1`.execute(tx);
  return rows.length > 0;
}
