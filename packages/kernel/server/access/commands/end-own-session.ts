import { z } from "zod";
import { command, notFound } from "../../base/index.ts";
import { EndedSessions, endSessions } from "../session/end-sessions.ts";

/** Ends one of one's own sessions: a lost phone, a forgotten computer. */
export const endOwnSession = command({
  name: "access.end-own-session",
  summary: { zh: "结束我的一次登录", en: "End one of one's own sessions" },
  input: z.object({ sessionId: z.uuid() }),
  output: EndedSessions,
  access: "signedIn",
  async run({ actor, input, ...context }) {
    const ended = await endSessions(context, { personId: actor.personId, sessionId: input.sessionId });
    if (ended === 0) throw notFound();
    context.subject({ type: "session", id: input.sessionId });
    return { ended };
  },
});
