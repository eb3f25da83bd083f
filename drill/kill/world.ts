import { createSession } from "@tz/kernel/server/access";
import { ask, type Target } from "./target.ts";

/** Who takes part: the city office that sends, and a clerk for every unit that receives. */
export interface World {
  name: string;
  drafter: string;
  leader: { id: string; name: string };
  groups: { id: string; name: string }[];
  clerkOf: Map<string, string>;
}

export async function look(target: Target): Promise<World> {
  const [office] = await ask<{ id: string; name: string }>(
    target,
    `select o.id, o.name from kernel.unit o
     join kernel.unit g on o.name like g.name || '%' and g.kind = 'government' and g.level = 'city'
     where o.kind = 'office' and o.level = 'city'`,
  );
  const units = await ask<{ unit_id: string; person_id: string }>(
    target,
    `select distinct on (p.unit_id) p.unit_id, p.person_id from kernel.post p
     join kernel.post_role r on r.post_id = p.id and r.role_id = 'clerk' where p.ended_at is null and p.is_main
     order by p.unit_id, p.id`,
  );
  const groups = await ask<{ id: string; name: string }>(
    target,
    `select id, name from kernel.unit_group
     where name in ('各县区人民政府', '市直各部门') and owner_unit_id is null order by rank`,
  );
  const [drafter] = await ask<{ person_id: string }>(
    target,
    `select p.person_id from kernel.post p
     where p.unit_id = $1 and p.department_id is not null and not p.is_leader and p.is_main
       and not exists (select 1 from kernel.post_role r where r.post_id = p.id) order by p.rank desc, p.id limit 1`,
    [office!.id],
  );
  const [leader] = await ask<{ id: string; name: string }>(
    target,
    `select n.id, n.name from kernel.post p join kernel.person n on n.id = p.person_id
     where p.unit_id = $1 and p.is_leader order by p.rank, p.id limit 1`,
    [office!.id],
  );
  const clerkOf = new Map(units.map(({ unit_id, person_id }) => [unit_id, person_id]));
  return { name: office!.name, drafter: drafter!.person_id, leader: leader!, groups, clerkOf };
}

/** Cookies of everybody who may have something to do; signing in a thousand people is not what is drilled. */
export async function signIn(target: Target): Promise<Record<string, string>> {
  const people = await ask<{ person_id: string }>(
    target,
    `select distinct person_id from kernel.post_role where role_id in ('clerk', 'officeDirector', 'leader')
     union select distinct p.person_id from kernel.post p join kernel.unit u on u.id = p.unit_id
     where u.kind = 'office' and u.level = 'city'`,
  );
  const cookies: Record<string, string> = {};
  const { db } = target.pool;
  for (const { person_id } of people) {
    const { token } = await db.transaction().execute((tx) => createSession(tx, person_id, new Date()));
    cookies[person_id] = `tz_session=${token}`;
  }
  return cookies;
}
