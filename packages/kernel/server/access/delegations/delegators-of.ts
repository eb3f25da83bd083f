import { type Db, sql } from "../../base/index.ts";

/** Somebody whose tasks a person handles, and by which delegation. */
export interface Delegator {
  personId: string;
  delegationId: string;
}

/**
 * For whom somebody stands in at a moment, for one kind of task. A delegate who is away themself passes on what was
 * delegated to them, so the answer follows the chain. Administrators handle no business, for nobody. Served by
 * delegation_to; a person has a handful of delegations.
 */
export async function delegatorsOf(db: Db, personId: string, at: Date, kind: string): Promise<Delegator[]> {
  const { rows } = await sql<Delegator>`/*kept*/
    with recursive chain (from_id, delegation_id, path) as (
      select d.from_person_id, d.id, array[d.to_person_id, d.from_person_id]
      from kernel.delegation d where d.to_person_id = ${personId} and ${isInForce(at, kind)}
      union all
      select d.from_person_id, d.id, chain.path || d.from_person_id
      from chain join kernel.delegation d on d.to_person_id = chain.from_id
      where d.from_person_id <> all (chain.path) and ${isInForce(at, kind)})
    select distinct on (from_id) from_id as "personId", delegation_id as "delegationId" from chain
    order by from_id, cardinality(path)`.execute(db);
  return rows;
}

const isInForce = (at: Date, kind: string) => sql`
  d.revoked_at is null and d.starts_at <= ${at} and d.ends_at > ${at}
  and (d.kinds is null or ${kind} = any (d.kinds))
  and not exists (
    select 1 from kernel.post_role r join kernel.post p on p.id = r.post_id and p.ended_at is null
    where r.person_id in (d.from_person_id, d.to_person_id) and r.duty <> 'business')`;
