import type { AccessEvents } from "../../contract/access/index.ts";
import { type Event, type JobContext, type Subscriber, sql } from "../base/index.ts";
import { publish } from "./live.ts";

/** Pages that are open look at once whether their session still lasts: one that has ended leads to the sign-in page. */
export const sessionSubscribers: readonly Subscriber[] = [
  {
    on: "access.sessions-ended",
    name: "notify.access.sessions-ended",
    run: ({ db }: JobContext, { payload }: Event<AccessEvents["access.sessions-ended"]>) =>
      publish(db, [payload.personId], "session"),
  },
  {
    on: "access.idle-limit-changed",
    name: "notify.access.idle-limit-changed",
    async run({ db, now }: JobContext) {
      // Served by session_expires.
      const { rows } = await sql<{ person_id: string }>`
        select distinct person_id from kernel.session where expires_at > ${now} and ended_at is null`.execute(db);
      await publish(
        db,
        rows.map(({ person_id }) => person_id),
        "session",
      );
    },
  },
];
