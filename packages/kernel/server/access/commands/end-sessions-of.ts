import { z } from "zod";
import { command, notFound } from "../../base/index.ts";
import { lockAccount } from "../password/candidate.ts";
import { EndedSessions, endSessions } from "../session/end-sessions.ts";

/** Ends somebody's sessions: one, or all of them. */
export const endSessionsOf = command({
  name: "access.end-sessions-of",
  summary: { zh: "结束他人的登录", en: "End another person's sessions" },
  input: z.object({ personId: z.uuid(), sessionId: z.uuid().optional() }),
  output: EndedSessions,
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
