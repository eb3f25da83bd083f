import { z } from "zod";
import { UnitWithoutHolder } from "../../../contract/access/index.ts";
import { pageOf, pageRequest } from "../../../contract/base/index.ts";
import { type Db, decodeCursor, keysetPage, notFound, query, type Services, sql } from "../../base/index.ts";
import { rolesHolding } from "../roles/roles-holding.ts";

const Keys = z.tuple([z.int(), z.uuid()]);
const input = z.object({ ...pageRequest, permission: z.string().max(100) });

/** Active units in which nobody holds a permission, as `permissionHolders` sees it, in the order of the directory. */
export const listUnitsWithoutHolder = query({
  name: "access.list-units-without-holder",
  summary: { zh: "无人持有某权限的单位", en: "Units in which nobody holds a permission" },
  input,
  output: pageOf(UnitWithoutHolder),
  access: "access.manageRoles",
  async run({ db, services, input: wanted }) {
    if (!Object.hasOwn(services.registry.permissions, wanted.permission)) throw notFound();
    const rows = await readUnits(db, services, wanted);
    return keysetPage(
      rows,
      wanted.limit,
      ({ rank, id }) => [rank, id],
      ({ rank, ...unit }) => unit,
    );
  },
});

/** Served by unit_order; post_unit and the key of post_role tell of each unit whether it is meant. What all may do nobody lacks. */
async function readUnits(db: Db, services: Services, { permission, cursor, limit }: z.output<typeof input>) {
  const [rank, id] = decodeCursor(cursor, Keys) ?? [null, null];
  const { rows } = await sql<UnitWithoutHolder & { rank: number }>`
    with holding as (${rolesHolding(services, permission)})
    select u.id, u.name, u.rank,
      exists (select from kernel.post p where p.unit_id = u.id and p.ended_at is null) as staffed
    from kernel.unit u
    where u.state = 'active' and (${id}::uuid is null or (u.rank, u.id) > (${rank}::int, ${id}::uuid))
      and not exists (select from holding where id = 'staff')
      and not exists (
        select from kernel.post p
        join kernel.post_role g on g.post_id = p.id
        join holding h on h.id = g.role_id
        where p.unit_id = u.id and p.ended_at is null)
    order by u.rank, u.id limit ${limit + 1}`.execute(db);
  return rows;
}
