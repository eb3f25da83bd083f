import type { AccessEvents } from "../../contract/access/index.ts";
import type { PeopleEvents } from "../../contract/people/index.ts";
import { asSystem, type JobContext, type Subscriber, sql } from "../base/index.ts";

/** A lock gets an audit row of its own, so that it can be looked for. */
export const recordLockOut: Subscriber = {
  on: "access.locked-out",
  name: "access.on-locked-out",
  run: ({ services }, { payload }: { payload: AccessEvents["access.locked-out"] }) =>
    asSystem(services, "access.lock-out", async ({ note, subject }) => {
      note({ ip: payload.ip });
      if (payload.personId) subject({ type: "person", id: payload.personId });
    }),
};

/** Somebody who has left, whose post in a unit has ended, or who has become an administrator. */
interface Leaver {
  personId: string;
  unitId?: string;
}

/**
 * What is not over of the delegations from and to somebody who has left, holds no post any more or is an administrator, and, where a
 * post has ended that was their last one in a unit, of those with the unit's people. Served by delegation_from, delegation_to,
 * post_person and post_role_person.
 */
const ofLeaver = ({ personId, unitId = "" }: Leaver, now: Date) => {
  const livePost = sql`select 1 from kernel.post p where p.ended_at is null and p.person_id`;
  return sql`d.revoked_at is null and d.ends_at > ${now} and (d.from_person_id = ${personId} or d.to_person_id = ${personId}) and (
    not exists (${livePost} = ${personId})
    or exists (select 1 from kernel.post_role r join kernel.post p on p.id = r.post_id and p.ended_at is null
      where r.person_id = ${personId} and r.duty <> 'business')
    or not exists (${livePost} = ${personId} and p.unit_id::text = ${unitId}) and exists (
      ${livePost} = case d.from_person_id when ${personId} then d.to_person_id else d.from_person_id end
        and p.unit_id::text = ${unitId}))`;
};

/** Both persons hear of it. Most who leave have none, and leave no row in the trail. */
async function revokeDelegations({ services, db, now }: JobContext, leaver: Leaver): Promise<void> {
  const found = await sql`select from kernel.delegation d where ${ofLeaver(leaver, now)} limit 1`.execute(db);
  if (found.rows.length === 0) return;
  await asSystem(services, "access.revoke-delegations-of-leaver", async ({ tx, now: at, note, subject, emit }) => {
    const { rows } = await sql<AccessEvents["access.delegation-revoked"]>`
      update kernel.delegation d set revoked_at = ${at} where ${ofLeaver(leaver, at)}
      returning d.id as "delegationId", d.from_person_id as "fromPersonId", d.to_person_id as "toPersonId"`.execute(tx);
    note({ revoked: rows.length });
    for (const row of rows) emit("access.delegation-revoked", row);
    subject({ type: "person", id: leaver.personId });
  });
}

/** Nobody stands in for, or is stood in for by, somebody who has left, has become an administrator, or whose posts where the two worked together have ended. */
export const delegationEnders: readonly Subscriber[] = [
  {
    on: "people.person-left",
    name: "access.on-person-left",
    run: (context, { payload }: { payload: PeopleEvents["people.person-left"] }) => revokeDelegations(context, payload),
  },
  {
    on: "people.post-ended",
    name: "access.on-post-ended",
    run: (context, { payload }: { payload: PeopleEvents["people.post-ended"] }) => revokeDelegations(context, payload),
  },
  {
    on: "access.administrator-appointed",
    name: "access.on-administrator-appointed",
    run: (context, { payload }: { payload: AccessEvents["access.administrator-appointed"] }) =>
      revokeDelegations(context, payload),
  },
];

/** Ended sessions are kept this long for whoever looks after an incident; the audit trail keeps sign-ins longer. */
const SESSIONS_KEPT_DAYS = 30;

/** Removes what has lost its meaning; served by session_expires, sign_in_challenge_expires and sign_in_guard_age. */
export async function cleanUp({ db, now }: JobContext): Promise<void> {
  await sql`delete from kernel.session
    where expires_at < ${now}::timestamptz - make_interval(days => ${SESSIONS_KEPT_DAYS})`.execute(db);
  await sql`delete from kernel.sign_in_challenge where expires_at < ${now}`.execute(db);
  await sql`delete from kernel.sign_in_guard
    where counted_since < ${now}::timestamptz - interval '2 days'
      and (locked_until is null or locked_until < ${now})`.execute(db);
}
