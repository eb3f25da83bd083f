import { z } from "zod";
import { command, notFound } from "../../base/index.ts";
import { lockAccount } from "../password/candidate.ts";
import { endSessions } from "../session/end-sessions.ts";

const output = z.object({ ended: z.int() });

/** Ends one of one's own sessions: a lost phone, a forgotten computer. */
export const endOwnSession = command({
  name: "access.end-own-session",
  summary: { zh: "结束我的一次登录", en: "End one of one's own sessions" },
  input: z.object({ sessionId: z.uuid() }),
  output,
  access: "signedIn",
  async run({ actor, input, ...context }) {
    const ended = await endSessions(context, { personId: actor.personId, sessionId: input.sessionId });
    if (ended === 0) throw notFound();
    context.subject({ type: "session", id: input.sessionId });
    return { ended };
  },
});

/** Ends all of one's own sessions but the one that asks. */
export const endOtherSessions = command({
  name: "access.end-other-sessions",
  summary: { zh: "结束我的其他登录", en: "End one's other sessions" },
  input: z.object({}),
  output,
  access: "signedIn",
  async run({ actor, ...context }) {
    context.subject({ type: "person", id: actor.personId });
    return { ended: await endSessions(context, { personId: actor.personId, except: actor.sessionId }) };
  },
});

/** Ends somebody's sessions: one, or all of them. */
export const endSessionsOf = command({
  name: "access.end-sessions-of",
  summary: { zh: "结束他人的登录", en: "End another person's sessions" },
  input: z.object({ personId: z.uuid(), sessionId: z.uuid().optional() }),
  output,
  access: "access.manageSessions",
  load: ({ tx }, { personId }) => lockAccount(tx, personId),
  async run({ input, record, ...context }) {
    const ended = await endSessions(context, input);
    if (input.sessionId && ended === 0) throw notFound();
    context.note({ name: record.name, ended });
    context.subject({ type: "person", id: record.personId });
    return { ended };
  },
});
