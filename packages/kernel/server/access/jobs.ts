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

/** Nobody stands in for, or is stood in for by, somebody who has left. */
export const revokeOnLeaving: Subscriber = {
  on: "people.person-left",
  name: "access.on-person-left",
  run: ({ services }, { payload: { personId } }: { payload: PeopleEvents["people.person-left"] }) =>
    asSystem(services, "access.revoke-delegations-of-leaver", async ({ tx, now, note, subject, emit }) => {
      const { rows } = await sql<AccessEvents["access.delegation-revoked"]>`
        update kernel.delegation set revoked_at = ${now}
        where (from_person_id = ${personId} or to_person_id = ${personId})
          and revoked_at is null and ends_at > ${now}
        returning id as "delegationId", from_person_id as "fromPersonId", to_person_id as "toPersonId"`.execute(tx);
      note({ revoked: rows.length });
      for (const row of rows) emit("access.delegation-revoked", row);
      subject({ type: "person", id: personId });
    }),
};

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
