import { z } from "zod";
import { RoleView } from "../../../contract/access/index.ts";
import { pageOf, pageRequest } from "../../../contract/base/index.ts";
import { decodeCursor, keysetPage, query, sql } from "../../base/index.ts";
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
