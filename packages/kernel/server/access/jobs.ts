import { asSystem, type JobContext, type Subscriber, sql } from "../base/index.ts";

interface LockedOut {
  personId: string | null;
  ip: string;
}

/** A lock gets an audit row of its own, so that it can be looked for. */
export const recordLockOut: Subscriber = {
  on: "access.locked-out",
  name: "access.on-locked-out",
  run: ({ services }, { payload }: { payload: LockedOut }) =>
    asSystem(services, "access.lock-out", async ({ note, subject }) => {
      note({ ip: payload.ip });
      if (payload.personId) subject({ type: "person", id: payload.personId });
    }),
};

/** Ended sessions are kept this long for whoever looks after an incident; the audit trail keeps sign-ins longer. */
const SESSIONS_KEPT_DAYS = 30;

/** Removes what has lost its meaning; served by session_expires and sign_in_guard_age. */
export async function cleanUp({ db, now }: JobContext): Promise<void> {
  await sql`delete from kernel.session
    where expires_at < ${now}::timestamptz - make_interval(days => ${SESSIONS_KEPT_DAYS})`.execute(db);
  await sql`delete from kernel.sign_in_guard
    where counted_since < ${now}::timestamptz - interval '2 days'
      and (locked_until is null or locked_until < ${now})`.execute(db);
}
