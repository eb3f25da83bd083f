import { type Actor, newId, type Services, sql } from "@tz/kernel/server/base";

interface PostRow {
  post_id: string;
  person_id: string;
  name: string;
  title: string;
  unit_id: string;
  department_id: string | null;
  is_leader: boolean;
  rank: number;
  roles: string[];
}

/** The people of the demo as they act, by their posts. */
export interface Cast {
  byPost(postId: string): Actor;
  /** In the post that they hold in this unit, else in any. */
  byPerson(personId: string, unitId: string): Actor;
  /** Somebody of the unit with this role, or nobody. */
  withRole(unitId: string, role: string): Actor | undefined;
  /** Members of the unit's sections without an office: those who draft. */
  drafters(unitId: string): Actor[];
  /** The first in the leaders' order. */
  leader(unitId: string): Actor | undefined;
}

/** Loads everybody who holds a post; what they may do follows from the roles of the posts. */
export async function castOf({ db, registry }: Services): Promise<Cast> {
  const { rows } = await sql<PostRow>`
    select p.id as post_id, n.id as person_id, n.name, p.title, p.unit_id, p.department_id, p.is_leader, p.rank,
      array(select r.role_id from kernel.post_role r where r.post_id = p.id) as roles
    from kernel.post p join kernel.person n on n.id = p.person_id
    where p.ended_at is null and n.state = 'active' order by p.rank, p.id`.execute(db);
  const declared = Object.entries(registry.permissions);
  const actors = rows.map((row) => {
    const roles = ["staff", ...row.roles];
    const held = declared.filter(([, { roles: of }]) => of.some((role) => roles.includes(role)));
    return { row, actor: actorOf(row, roles, new Set(held.map(([name]) => name))) };
  });
  const inUnit = Map.groupBy(actors, ({ row }) => row.unit_id);
  const find = (unitId: string, test: (row: PostRow) => boolean) =>
    (inUnit.get(unitId) ?? []).filter(({ row }) => test(row)).map(({ actor }) => actor);
  return {
    byPost: (postId) => actors.find(({ row }) => row.post_id === postId)!.actor,
    byPerson: (personId, unitId) =>
      find(unitId, (row) => row.person_id === personId)[0] ??
      actors.find(({ row }) => row.person_id === personId)!.actor,
    withRole: (unitId, role) => find(unitId, (row) => row.roles.includes(role))[0],
    drafters: (unitId) => find(unitId, (row) => row.roles.length === 0 && row.department_id !== null && !row.is_leader),
    leader: (unitId) => find(unitId, (row) => row.is_leader && row.roles.includes("leader"))[0],
  };
}

function actorOf(row: PostRow, roles: string[], permissions: ReadonlySet<string>): Actor {
  return {
    personId: row.person_id,
    name: row.name,
    postId: row.post_id,
    postTitle: row.title,
    unitId: row.unit_id,
    departmentId: row.department_id,
    roles,
    permissions,
    sessionId: newId(),
    ip: "127.0.0.1",
    language: "zh-CN",
  };
}
