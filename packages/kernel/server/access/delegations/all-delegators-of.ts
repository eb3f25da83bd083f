import { type Db, sql } from "../../base/index.ts";

/** Somebody whose tasks a person handles, and of which kinds; null: all. */
export interface KindsDelegator {
  personId: string;
  kinds: string[] | null;
}

/**
 * For whom somebody stands in at a moment, for tasks of any kind, along the same chain as `delegatorsOf`: of a kind that
 * every link of it covers. Somebody reached by several ways is there once for each. Served by delegation_to.
 */
export async function allDelegatorsOf(db: Db, personId: string, at: Date): Promise<KindsDelegator[]> {
  const { rows } = await sql<KindsDelegator>`/*kept*/
    with recursive link as not materialized (
      select d.from_person_id, d.to_person_id, d.kinds from kernel.delegation d
      where d.revoked_at is null and d.starts_at <= ${at} and d.ends_at > ${at} and not exists (
        select 1 from kernel.post_role r join kernel.post p on p.id = r.post_id and p.ended_at is null
        where r.person_id in (d.from_person_id, d.to_person_id) and r.duty <> 'business')),
    chain (from_id, kinds, path) as (
      select from_person_id, kinds, array[to_person_id, from_person_id] from link where to_person_id = ${personId}
      union all
      select l.from_person_id,
        case when c.kinds is null then l.kinds when l.kinds is null then c.kinds
          else array(select unnest(c.kinds) intersect select unnest(l.kinds)) end,
        c.path || l.from_person_id
      from chain c join link l on l.to_person_id = c.from_id
      where l.from_person_id <> all (c.path) and c.kinds is distinct from '{}')
    select distinct from_id as "personId", kinds from chain where kinds is distinct from '{}'`.execute(db);
  return rows;
}
