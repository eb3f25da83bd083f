import { type Db, sql, type Tx } from "../../base/index.ts";

/** A delegation that is wished for. */
export interface Wish {
  fromPersonId: string;
  toPersonId: string;
  startsAt: Date;
  endsAt: Date;
  /** Null: every kind. */
  kinds: string[] | null;
}

/** Lets one delegation at a time be made: two that are each right can be a circle together. They are rare. */
export async function lockDelegations(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('kernel.access.delegation'))`.execute(tx);
}

/** To whom the person has delegated already in some of the time and for some of the kinds; served by delegation_from. */
export async function overlapping(db: Db, wish: Wish): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select t.name from kernel.delegation d join kernel.person t on t.id = d.to_person_id
    where d.from_person_id = ${wish.fromPersonId} and d.revoked_at is null
      and d.starts_at < ${wish.endsAt} and d.ends_at > ${wish.startsAt}
      and (d.kinds is null or ${wish.kinds}::text[] is null or d.kinds && ${wish.kinds}::text[])
    order by d.starts_at limit 1`.execute(db);
  return rows[0]?.name;
}

/**
 * Whether the delegate's own delegations lead back to the person at some moment of the time, for some kind. The walk
 * carries the time and the kinds that all its steps have in common; it ends because no circle is there yet.
 */
export async function closesCircle(db: Db, wish: Wish): Promise<boolean> {
  const { rows } = await sql`
    with recursive walk (person_id, starts_at, ends_at, kinds) as (
      select ${wish.toPersonId}::uuid, ${wish.startsAt}::timestamptz, ${wish.endsAt}::timestamptz, ${wish.kinds}::text[]
      union
      select d.to_person_id, greatest(d.starts_at, walk.starts_at), least(d.ends_at, walk.ends_at),
        case when d.kinds is null then walk.kinds when walk.kinds is null then d.kinds
          else array(select unnest(d.kinds) intersect select unnest(walk.kinds) order by 1) end
      from walk join kernel.delegation d on d.from_person_id = walk.person_id
      where d.revoked_at is null and d.starts_at < walk.ends_at and d.ends_at > walk.starts_at
        and (d.kinds is null or walk.kinds is null or d.kinds && walk.kinds)
        and walk.person_id <> ${wish.fromPersonId}::uuid)
    select 1 from walk where person_id = ${wish.fromPersonId} limit 1`.execute(db);
  return rows.length > 0;
}

export interface Party {
  name: string;
  /** At work, with a live post. */
  present: boolean;
  administrator: boolean;
  /** With a live post in the unit of whoever asks. */
  ownUnit: boolean;
}

/** What decides whether somebody may delegate or stand in; by post_person and post_role_person. */
export async function readParty(db: Db, personId: string, unitId: string): Promise<Party | undefined> {
  const { rows } = await sql<Party>`
    select p.name, p.state = 'active' and coalesce(bool_or(t.id is not null), false) as present,
      coalesce(bool_or(t.unit_id = ${unitId}), false) as "ownUnit",
      coalesce(bool_or(exists (
        select 1 from kernel.post_role r where r.post_id = t.id and r.duty <> 'business')), false) as administrator
    from kernel.person p left join kernel.post t on t.person_id = p.id and t.ended_at is null
    where p.id = ${personId} group by p.id`.execute(db);
  return rows[0];
}
