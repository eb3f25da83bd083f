import { z } from "zod";
import type { PasswordDue } from "../../../contract/access/index.ts";
import type { Language } from "../../../contract/base/index.ts";
import { type Actor, AppError, type Services, tables } from "../../base/index.ts";
import { methodDueOf } from "../methods/method-due.ts";
import { permissionsOf } from "../roles/permissions.ts";
import type { AccessTables } from "../tables.ts";
import { readSession, type SessionRow } from "./session-row.ts";
import { isVisitDue, passwordDueOf, requireLive } from "./session-state.ts";
import { hashToken } from "./token.ts";

const access = tables<AccessTables>();

/** What the request says besides its token. */
export interface Visit {
  ip: string;
  /** The browser's; the person's own choice goes before it. */
  language: Language;
  /** The page asks by itself (a poll): it keeps nobody signed in. */
  background?: boolean;
}

export interface SignedInActor extends Actor {
  /** Not null: may change the password and nothing else. */
  passwordDue: PasswordDue | null;
  /** Not null: may do nothing but get what this way to sign in asks for. */
  methodDue: string | null;
}

/**
 * Tells who acts by a session's token, in the post asked for or the main one: one statement.
 * @throws AppError 401 when the session is unknown, ended, expired or idle, or its person may not sign in any more;
 *   403 access.not_your_post when the post is not one of the person's live ones
 */
export async function loadActor(
  services: Services,
  token: string,
  actingPostId?: string,
  visit: Visit = { ip: "", language: "zh-CN" },
): Promise<SignedInActor> {
  if (actingPostId !== undefined && !z.guid().safeParse(actingPostId).success)
    throw new AppError("access.not_your_post");
  const row = await readSession(services, hashToken(token), actingPostId);
  if (!row) throw new AppError("kernel.signed_out");
  const now = services.clock.now();
  requireLive(row, now);
  if (!visit.background && isVisitDue(row, now)) await recordVisit(services, row, now);
  return actorOf(services, row, visit, now);
}

async function recordVisit({ db }: Services, row: SessionRow, now: Date): Promise<void> {
  // Two requests of one session at the same moment: the earlier time never overwrites the later one.
  await access(db)
    .updateTable("kernel.session")
    .set({ last_seen_at: now })
    .where("id", "=", row.session_id)
    .where("last_seen_at", "<", now)
    .execute();
}

function actorOf({ registry }: Services, row: SessionRow, visit: Visit, now: Date): SignedInActor {
  if (row.post_id === null) throw new AppError(row.has_post ? "access.not_your_post" : "access.no_post");
  return {
    personId: row.person_id,
    name: row.person_name,
    postId: row.post_id,
    postTitle: row.post_title,
    unitId: row.unit_id,
    departmentId: row.department_id,
    roles: row.roles,
    permissions: permissionsOf(registry.permissions, row.roles, row.overrides),
    sessionId: row.session_id,
    ip: visit.ip,
    language: row.settings?.language ?? visit.language,
    passwordDue: passwordDueOf(row, now),
    methodDue: methodDueOf(row, { methods: row.security.methods ?? {} }),
  };
}
