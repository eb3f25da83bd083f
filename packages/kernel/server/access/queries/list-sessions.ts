import { z } from "zod";
import { SessionView } from "../../../contract/access/index.ts";
import { type Page, type PageRequest, pageOf, pageRequest } from "../../../contract/base/index.ts";
import { type Db, decodeCursor, keysetPage, notFound, query, sql, tables } from "../../base/index.ts";
import { findCandidate } from "../password/candidate.ts";
import { currentSettings } from "../password/settings.ts";
import { idleSince } from "../session/session-state.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();
const Keys = z.tuple([z.iso.datetime(), z.uuid()]);

/** One's own live sessions. */
export const listOwnSessions = query({
  name: "access.list-own-sessions",
  summary: { zh: "我的登录", en: "One's own sessions" },
  input: z.object(pageRequest),
  output: pageOf(SessionView),
  access: "signedIn",
  run: ({ db, actor, now, input }) =>
    liveSessions(db, { ...input, personId: actor.personId, current: actor.sessionId, now }),
});

/** Anybody's live sessions. */
export const listSessions = query({
  name: "access.list-sessions",
  summary: { zh: "某人的登录", en: "A person's sessions" },
  input: z.object({ ...pageRequest, personId: z.uuid() }),
  output: pageOf(SessionView),
  access: "access.manageSessions",
  async run({ db, actor, now, input }) {
    if (!(await findCandidate(db, { personId: input.personId }))) throw notFound();
    return liveSessions(db, { ...input, current: actor.sessionId, now });
  },
});

interface Wanted extends PageRequest {
  personId: string;
  /** The session that asks. */
  current: string;
  now: Date;
}

/** Newest end first, without those that nobody used for too long; served by session_person backwards. */
async function liveSessions(db: Db, { personId, current, now, cursor, limit }: Wanted): Promise<Page<SessionView>> {
  const after = decodeCursor(cursor, Keys);
  const usedSince = idleSince(await currentSettings(db), now);
  const rows = await access(db)
    .selectFrom("kernel.session")
    .selectAll()
    .where("person_id", "=", personId)
    .where("expires_at", ">", now)
    .where("ended_at", "is", null)
    .where((row) => row.or([row("last_seen_at", ">", usedSince), row("method", "=", "system")]))
    .$if(after !== undefined, (all) => all.where(sql<boolean>`(expires_at, id) < (${after?.[0]}, ${after?.[1]})`))
    .orderBy("expires_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  return keysetPage(
    rows,
    limit,
    (row) => [row.expires_at.toISOString(), row.id],
    (row) => ({
      id: row.id,
      method: row.method,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      ip: row.ip,
      userAgent: row.user_agent,
      current: row.id === current,
    }),
  );
}
