import type pg from "pg";

/** Who takes part in the year: the city office that sends, and a clerk for every unit that receives. */
export interface World {
  office: string;
  units: { unitId: string; clerk: string }[];
  groups: { id: string; name: string }[];
  drafter: string;
  leader: { id: string; name: string };
  name: string;
}

/** Everybody who may be asked to do something, to be signed in beforehand. */
export async function everybody(database: pg.ClientBase | pg.Pool): Promise<string[]> {
  const { rows } = await database.query(
    `select distinct person_id from kernel.post_role where role_id in ('clerk', 'officeDirector', 'leader')
     union select distinct p.person_id from kernel.post p join kernel.unit u on u.id = p.unit_id
     where u.kind = 'office' and u.level = 'city'`,
  );
  return rows.map(({ person_id }) => person_id);
}

/** Finds them in the demo city. */
export async function look(database: pg.ClientBase | pg.Pool): Promise<World> {
  const { rows: offices } = await database.query(
    `select o.id, o.name from kernel.unit o
     join kernel.unit g on o.name like g.name || '%' and g.kind = 'government' and g.level = 'city'
     where o.kind = 'office' and o.level = 'city'`,
  );
  const { id: office, name } = offices[0];
  const { rows: units } = await database.query(
    `select distinct on (p.unit_id) p.unit_id as "unitId", p.person_id as clerk, p.id from kernel.post p
     join kernel.post_role r on r.post_id = p.id and r.role_id = 'clerk' where p.ended_at is null and p.is_main
     order by p.unit_id, p.id`,
  );
  const { rows: groups } = await database.query(
    "select id, name from kernel.unit_group where owner_unit_id is null order by rank",
  );
  const { rows: drafters } = await database.query(
    `select p.person_id from kernel.post p
     where p.unit_id = $1 and p.department_id is not null and not p.is_leader and p.is_main
       and not exists (select 1 from kernel.post_role r where r.post_id = p.id) order by p.rank desc, p.id limit 1`,
    [office],
  );
  const { rows: leaders } = await database.query(
    `select n.id, n.name from kernel.post p join kernel.person n on n.id = p.person_id
     where p.unit_id = $1 and p.is_leader order by p.rank, p.id limit 1`,
    [office],
  );
  return { office, name, units, groups, drafter: drafters[0].person_id, leader: leaders[0] };
}
