import { z } from "zod";
import { RoleHolder } from "../../../contract/access/index.ts";
import { pageOf, pageRequest } from "../../../contract/base/index.ts";
import { type Db, decodeCursor, keysetPage, query, sql } from "../../base/index.ts";
import { searchKey } from "../../people/index.ts";

const HolderCursor = z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()]);

/**
 * The live posts that hold a role, those that it was given to last first: post_role_given serves the order. Searched as people
 * are (person_key) or by the beginning of the unit's name.
 */
export const listRoleHolders = query({
  name: "access.list-role-holders",
  summary: { zh: "具有某角色的岗位", en: "The posts that hold a role" },
  input: z.object({ ...pageRequest, roleId: z.string().max(40), q: z.string().trim().max(100).optional() }),
  output: pageOf(RoleHolder),
  access: "access.manageRoles",
  async run({ db, input }) {
    const rows = await readHolders(db, input);
    return keysetPage(
      rows,
      input.limit,
      (row) => [row.givenAt, row.postId],
      ({ givenAt, ...holder }) => holder,
    );
  },
});

type HoldersWanted = { roleId: string; q?: string | undefined; cursor?: string | undefined; limit: number };

async function readHolders(db: Db, { roleId, q = "", cursor, limit }: HoldersWanted) {
  const [at, id] = decodeCursor(cursor, HolderCursor) ?? [null, null];
  const { rows } = await sql<RoleHolder & { givenAt: string }>`
    select t.id as "postId", t.title as "postTitle", p.id as "personId", p.name as "personName",
      u.id as "unitId", u.name as "unitName",
      to_char(g.granted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "givenAt"
    from kernel.post_role g
    join kernel.post t on t.id = g.post_id and t.ended_at is null
    join kernel.person p on p.id = t.person_id
    join kernel.unit u on u.id = t.unit_id
    where g.role_id = ${roleId} and (${id}::uuid is null or (g.granted_at, g.post_id) < (${at}::timestamptz, ${id}))
      and ${q === "" ? sql`true` : found(q)}
    order by g.granted_at desc, g.post_id desc limit ${limit + 1}`.execute(db);
  return rows;
}

/** Keys hold letters and digits only: nothing in their pattern needs escaping, and a sign that is in no key finds nobody. */
function found(q: string) {
  const key = searchKey(q);
  const person = sql`p.id in (select person_id from kernel.person_key where key like ${`${key}%`})`;
  return key === "" ? sql`starts_with(u.name, ${q})` : sql`(${person} or starts_with(u.name, ${q}))`;
}
