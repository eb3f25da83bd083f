import { type Db, sql } from "../../base/index.ts";
import type { Lookup } from "../engine/facts.ts";
import type { Handler } from "../engine/state.ts";

type Find = Lookup["find"];

const live = sql`p.ended_at is null and p.person_id is distinct from a.without and p.id is distinct from a.without`;
const asked = (find: Find) => sql`a.find = ${sql.lit(find)}`;
/** Every post is `staff`. */
const holdsRole = sql`(a.role = 'staff' or exists (
  select 1 from kernel.post_role r where r.post_id = p.id and r.role_id = a.role))`;

/** Each answers one kind of lookup as (key, post_id); `asked a` are the lookups. */
const answers: Record<Find, ReturnType<typeof sql>> = {
  persons: sql`
    select distinct on (a.key, p.person_id) a.key, p.id from asked a
    join kernel.post p on p.person_id = any (a.ids) and ${live}
    where ${asked("persons")} order by a.key, p.person_id, p.is_main desc, p.rank, p.id`,
  posts: sql`
    select a.key, p.id from asked a join kernel.post p on p.id = any (a.ids) and ${live} where ${asked("posts")}`,
  holder: sql`
    select distinct on (a.key) a.key, p.id from asked a
    join kernel.post p on p.person_id = a.person and ${live}
    where ${asked("holder")} order by a.key, (p.id = a.post) desc, p.is_main desc, p.rank, p.id`,
  role: sql`
    select a.key, p.id from asked a
    join kernel.post p on p.unit_id = any (a.units) and ${live} and ${holdsRole} where ${asked("role")}`,
  superiorRole: sql`
    select a.key, p.id from asked a
    join kernel.unit u on u.id = any (a.units)
    join kernel.post p on p.unit_id = u.parent_id and ${live} and ${holdsRole} where ${asked("superiorRole")}`,
  // A department is led by its first in the leaders' order; is_leader marks the leaders of the unit.
  leaders: sql`
    (select distinct on (a.key, p.department_id) a.key, p.id from asked a
    join kernel.post p on p.department_id = any (a.departments) and ${live}
    where ${asked("leaders")} order by a.key, p.department_id, p.rank, p.id)
    union all
    (select distinct on (a.key, p.unit_id) a.key, p.id from asked a
    join kernel.post p on p.unit_id = any (a.units) and ${live} and p.is_leader
    where ${asked("leaders")} order by a.key, p.unit_id, p.rank, p.id)`,
  // Whoever is first in a department that its head has left is not above the head.
  above: sql`
    select a.key, s.id from asked a join kernel.post q on q.id = a.post cross join lateral (
      with recursive up as (
        select d.id, d.parent_id, 0 as depth from kernel.department d where d.id = q.department_id and not q.is_leader
        union all select d.id, d.parent_id, up.depth + 1 from up join kernel.department d on d.id = up.parent_id)
      select f.id, 0 as level, up.depth, 0 as rank from up cross join lateral (
        select p.id, p.person_id, p.rank from kernel.post p where p.department_id = up.id and ${live}
        order by p.rank, p.id limit 1) f
      where f.person_id <> q.person_id and (up.depth > 0 or (f.rank, f.id) < (q.rank, q.id))
      union all
      select p.id, 1, 0, p.rank from kernel.post p
      where p.unit_id = q.unit_id and ${live} and p.is_leader and p.person_id <> q.person_id
        and (not q.is_leader or p.rank < q.rank)
      union all
      select p.id, 2, 0, p.rank from kernel.unit u
      join kernel.post p on p.unit_id = u.parent_id and ${live} and p.is_leader and p.person_id <> q.person_id
      where u.id = q.unit_id
      order by 2, 3, 4, 1 limit 1) s where ${asked("above")}`,
  handlersOf: sql`
    select distinct on (a.key, t.person_id) a.key, p.id from asked a
    join kernel.task t on t.instance_id = a.instance and t.token = a.token and t.state = 'done' and t.reason is null
      and t.sign_by is null
    join kernel.post p on p.person_id = t.person_id and ${live}
    where ${asked("handlersOf")} order by a.key, t.person_id, (p.id = t.post_id) desc, p.is_main desc, p.rank, p.id`,
  office: sql`
    select a.key, s.id from asked a cross join lateral (
      with recursive up as (
        select u.id, u.parent_id, 0 as depth from kernel.unit u where u.id = a.unit
        union all select u.id, u.parent_id, up.depth + 1 from up join kernel.unit u on u.id = up.parent_id)
      select p.id from up join kernel.post p on p.unit_id = up.id and ${live}
      join kernel.post_role r on r.post_id = p.id and r.role_id in ('officeDirector', 'clerk')
      order by up.depth, r.role_id desc, p.rank, p.id limit 1) s where ${asked("office")}`,
};

/** What lookups found, and the stamp of the directory that it was found in. */
export interface Stamped {
  stamp: string;
  found: Handler[][];
}

interface StampedRow {
  stamp: string;
  people: [key: number, personId: string, postId: string, unitId: string, department: string | null, string, number][];
}

/** Reads the directory's stamp within another statement. */
export const directoryStamp = sql`(select stamp from kernel.directory_stamp)`;

/** Whom each of the lookups finds. */
export async function findPeople(db: Db, instanceId: string | null, lookups: readonly Lookup[]): Promise<Handler[][]> {
  return lookups.length === 0 ? [] : (await findStamped(db, instanceId, lookups)).found;
}

/**
 * Answers any number of lookups in one statement, by people's posts as they are now. Persons who have left, posts that
 * have ended and administrators, who handle no business (GB/T 22239-2019 8.1.4.2 d), are not found. Served by post_person, post_unit, post_department, the key of post_role and task_instance.
 * @param instanceId whose earlier handlers are meant; null before it exists
 */
export async function findStamped(db: Db, instanceId: string | null, lookups: readonly Lookup[]): Promise<Stamped> {
  const questions = lookups.map((lookup, key) => ({ ...lookup, key, instance: instanceId }));
  const finds = [...new Set(lookups.map(({ find }) => find))].sort();
  const { rows } = await sql<StampedRow>`/*kept*/
    with asked as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(questions)}::jsonb) as a (key int, find text, ids uuid[],
        person uuid, post uuid, role text, units uuid[], departments uuid[], unit uuid, token int, instance uuid, without uuid)),
    found (key, post_id) as (${sql.join(
      finds.map((find) => sql`(${answers[find]})`),
      sql` union all `,
    )})
    select ${directoryStamp} as stamp, (
      select coalesce(json_agg(json_build_array(f.key, p.person_id, p.id, p.unit_id, p.department_id, n.name, p.rank)
        order by f.key, p.rank, p.id), '[]')
      from found f join kernel.post p on p.id = f.post_id
      join kernel.person n on n.id = p.person_id and n.state = 'active'
      where not exists (
        select 1 from kernel.post_role r join kernel.post held on held.id = r.post_id and held.ended_at is null
        where r.person_id = n.id and r.duty <> 'business')) as people`.execute(db);
  const { stamp, people } = rows[0]!;
  const found: Handler[][] = lookups.map(() => []);
  for (const [key, personId, postId, unitId, departmentId, name, rank] of people)
    found[key]!.push({ personId, postId, unitId, departmentId, name, rank });
  return { stamp, found };
}
