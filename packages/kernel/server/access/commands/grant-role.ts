import { z } from "zod";
import { PostRoles } from "../../../contract/access/index.ts";
import { AppError, command } from "../../base/index.ts";
import { giveRoles, tellOfAppointed } from "../roles/give-roles.ts";
import { grantRefusal } from "../roles/grant-refusal.ts";
import { loadGrant, presentPostRoles } from "../roles/load-grant.ts";

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
  async run({ tx, now, actor, input, record, note, subject, emit }) {
    const refusal = grantRefusal(record, actor);
    if (refusal) throw new AppError(refusal.code, refusal.values);
    await giveRoles(tx, [input], now, actor.personId);
    tellOfAppointed({ emit }, [record]);
    const { post, role } = record;
    note({ role: role.name_zh, roleId: role.id, person: post.personName, personId: post.personId });
    subject({ type: "post", id: post.id, unitId: post.unitId });
    return presentPostRoles(tx, post);
  },
});
