import { z } from "zod";
import { PostRoles } from "../../../contract/access/index.ts";
import type { Language } from "../../../contract/base/index.ts";
import { AppError, command } from "../../base/index.ts";
import { giveRoles } from "../roles/give-roles.ts";
import { type LoadedGrant, loadGrant, presentPostRoles } from "../roles/load-grant.ts";
import { roleName } from "../roles/role.ts";

/**
 * Gives a role to a post. A person's roles, over all posts, are of one duty: one administrator's role and nothing else,
 * or business roles.
 */
export const grantRole = command({
  name: "access.grant-role",
  summary: { zh: "授予角色", en: "Give a role to a post" },
  input: z.object({ postId: z.uuid(), roleId: z.string().max(40) }),
  output: PostRoles,
  access: "access.manageRoles",
  load: ({ tx }, input) => loadGrant(tx, input),
  may: (actor, { post, role }) => {
    if (post.personId === actor.personId) return "access.own_roles";
    if (role.id === "staff") return "access.staff_not_granted";
    return post.live ? true : "access.post_ended";
  },
  async run({ tx, now, actor, input, record, note, subject }) {
    requireOneDuty(record, actor.language);
    await giveRoles(tx, [input], now, actor.personId);
    const { post, role } = record;
    note({ role: role.name_zh, roleId: role.id, person: post.personName, personId: post.personId });
    subject({ type: "post", id: post.id, unitId: post.unitId });
    return presentPostRoles(tx, post);
  },
});

/** A second administrator's role is a second duty even if it is the same one: nobody needs it twice. */
function requireOneDuty({ post, role, held }: LoadedGrant, language: Language): void {
  const other = held.find(({ duty }) => duty !== role.duty);
  if (!other) return;
  const [heldName, wanted] = [roleName(other, language), roleName(role, language)];
  throw new AppError("access.administrators_separated", { person: post.personName, held: heldName, wanted });
}
