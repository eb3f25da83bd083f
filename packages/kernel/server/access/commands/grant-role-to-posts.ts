import { z } from "zod";
import { accessErrors } from "../../../contract/access/index.ts";
import { sentence } from "../../../contract/base/index.ts";
import { command, invalid } from "../../base/index.ts";
import { giveRoles, tellOfAppointed } from "../roles/give-roles.ts";
import { grantRefusal } from "../roles/grant-refusal.ts";
import { loadGrants } from "../roles/load-grant.ts";

/** Gives a role to several posts: all or none, and what stands against it is told of all at once. */
export const grantRoleToPosts = command({
  name: "access.grant-role-to-posts",
  summary: { zh: "批量授予角色", en: "Give a role to several posts" },
  input: z.object({ roleId: z.string().max(40), postIds: z.array(z.uuid()).min(1).max(100) }),
  output: z.object({ posts: z.int() }),
  access: "access.manageRoles",
  load: ({ tx }, { roleId, postIds }) => loadGrants(tx, roleId, [...new Set(postIds)]),
  async run({ tx, now, actor, input: { roleId }, record: grants, note, subject, emit }) {
    const faults = grants.flatMap((grant, index) => {
      const refusal = grantRefusal(grant, actor);
      if (!refusal) return [];
      const { code, values } = refusal;
      const [name, words] = [grant.post.personName, sentence(accessErrors[code], actor.language, values)];
      return [{ path: `postIds.${index}`, code, message: words.includes(name) ? words : `${name}：${words}` }];
    });
    if (faults.length > 0) throw invalid(faults);
    await giveRoles(
      tx,
      grants.map(({ post }) => ({ postId: post.id, roleId })),
      now,
      actor.personId,
    );
    tellOfAppointed({ emit }, grants);
    const persons = grants.map(({ post }) => post.personName);
    note({ role: grants[0]?.role.name_zh, roleId, persons, personIds: grants.map(({ post }) => post.personId) });
    subject({ type: "role", id: roleId });
    return { posts: grants.length };
  },
});
