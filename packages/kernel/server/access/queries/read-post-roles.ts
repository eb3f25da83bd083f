import { z } from "zod";
import { PostRoles } from "../../../contract/access/index.ts";
import { notFound, query, sql } from "../../base/index.ts";
import { type LoadedGrant, presentPostRoles } from "../roles/load-grant.ts";

/** The roles given to a post. */
export const readPostRoles = query({
  name: "access.read-post-roles",
  summary: { zh: "岗位的角色", en: "The roles of a post" },
  input: z.object({ postId: z.uuid() }),
  output: PostRoles,
  access: "access.manageRoles",
  async run({ db, input }) {
    const { rows } = await sql<LoadedGrant["post"]>`
      select t.id, t.unit_id as "unitId", t.ended_at is null as live, p.id as "personId", p.name as "personName"
      from kernel.post t join kernel.person p on p.id = t.person_id where t.id = ${input.postId}`.execute(db);
    if (!rows[0]) throw notFound();
    return presentPostRoles(db, rows[0]);
  },
});
