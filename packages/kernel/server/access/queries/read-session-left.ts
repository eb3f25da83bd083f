import { z } from "zod";
import { idleWarningSeconds, SessionLeft, type SessionMethod } from "../../../contract/access/index.ts";
import { query, tables } from "../../base/index.ts";
import { currentSettings } from "../password/settings.ts";
import { idleEnd } from "../session/session-state.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();

/**
 * How long the session that asks still lasts if nobody does anything. As a span, for a browser's clock may be wrong; a page that
 * counts down asks with `X-Background: 1`, which keeps the session no longer. By primary keys.
 */
export const readSessionLeft = query({
  name: "access.session-left",
  summary: { zh: "本次登录的剩余时间", en: "How long this session lasts" },
  input: z.object({}),
  output: SessionLeft,
  access: "signedIn",
  async run({ db, actor, now }) {
    const session = await access(db)
      .selectFrom("kernel.session")
      .select(["method", "last_seen_at", "expires_at"])
      .where("id", "=", actor.sessionId)
      .executeTakeFirstOrThrow();
    return leftOf(session, (await currentSettings(db)).idleMinutes, now);
  },
});

interface Ends {
  method: SessionMethod;
  last_seen_at: Date;
  expires_at: Date;
}

function leftOf(session: Ends, idleMinutes: number, now: Date): SessionLeft {
  const idle = idleEnd(session, idleMinutes);
  const isIdleFirst = idle !== undefined && idle < session.expires_at;
  const end = isIdleFirst ? idle : session.expires_at;
  return {
    seconds: Math.max(0, Math.ceil((end.getTime() - now.getTime()) / 1000)),
    end: isIdleFirst ? "idle" : "expiry",
    warnSeconds: idleWarningSeconds,
  };
}
