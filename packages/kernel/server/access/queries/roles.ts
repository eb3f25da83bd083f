import { z } from "zod";
import { PermissionView, PostRoles, RoleHolder, RoleView } from "../../../contract/access/index.ts";
import { pageOf, pageRequest } from "../../../contract/base/index.ts";
import { decodeCursor, keysetPage, notFound, query, sql } from "../../base/index.ts";
import { type LoadedGrant, presentPostRoles } from "../roles/load-grant.ts";
import { isAdministrative } from "../roles/permissions.ts";
import { presentRole, type RoleRow, roleColumns } from "../roles/role.ts";

/** All roles with what they hold now, the built-in ones first; a table of dozens, by its primary key. */
export const listRoles = query({
  name: "access.list-roles",
  summary: { zh: "角色列表", en: "All roles" },
  input: z.object(pageRequest),
  output: pageOf(RoleView),
  access: "access.manageRoles",
  async run({ db, input: { cursor, limit }, services: { registry } }) {
    const [own, id] = decodeCursor(cursor, z.tuple([z.int(), z.string()])) ?? [];
    const { rows } = await sql<RoleRow>`
      select ${roleColumns} from kernel.role r
      where (${id ?? null}::text is null or ((not r.built_in)::int, r.id) > (${own ?? null}::int, ${id ?? null}))
      order by (not r.built_in)::int, r.id limit ${limit + 1}`.execute(db);
    return keysetPage(
      rows,
      limit,
      (row) => [row.built_in ? 0 : 1, row.id],
      (row) => presentRole(registry.permissions, row),
    );
  },
});

/** Every permission of the platform, generated from what the modules declare. */
export const listPermissions = query({
  name: "access.list-permissions",
  summary: { zh: "权限清单", en: "All permissions" },
  input: z.object({}),
  output: z.object({ items: z.array(PermissionView) }),
  access: "access.manageRoles",
  run: ({ services: { registry } }) => ({
    items: registry.modules.flatMap(({ name: module, permissions = {} }) =>
      Object.entries(permissions).map(([name, { zh, en, roles }]) => ({
        name,
        words: { zh, en },
        module,
        defaultRoles: [...roles],
        administrative: isAdministrative(registry.permissions, name),
      })),
    ),
  }),
});

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

/** The live posts that hold a role; served by post_role_role. */
export const listRoleHolders = query({
  name: "access.list-role-holders",
  summary: { zh: "具有某角色的岗位", en: "The posts that hold a role" },
  input: z.object({ ...pageRequest, roleId: z.string().max(40) }),
  output: pageOf(RoleHolder),
  access: "access.manageRoles",
  async run({ db, input: { cursor, limit, roleId } }) {
    const [after] = decodeCursor(cursor, z.tuple([z.uuid()])) ?? [];
    const { rows } = await sql<RoleHolder>`
      select t.id as "postId", t.title as "postTitle", p.id as "personId", p.name as "personName",
        u.id as "unitId", u.name as "unitName"
      from kernel.post_role g
      join kernel.post t on t.id = g.post_id and t.ended_at is null
      join kernel.person p on p.id = t.person_id
      join kernel.unit u on u.id = t.unit_id
      where g.role_id = ${roleId} and (${after ?? null}::uuid is null or g.post_id > ${after ?? null})
      order by g.post_id limit ${limit + 1}`.execute(db);
    return keysetPage(
      rows,
      limit,
      (row) => [row.postId],
      (row) => row,
    );
  },
});
