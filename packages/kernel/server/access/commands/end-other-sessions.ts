import { z } from "zod";
import { command } from "../../base/index.ts";
import { EndedSessions, endSessions } from "../session/end-sessions.ts";

/** Ends all of one's own sessions but the one that asks. */
export const endOtherSessions = command({
  name: "access.end-other-sessions",
  summary: { zh: "结束我的其他登录", en: "End one's other sessions" },
  input: z.object({}),
  output: EndedSessions,
  access: "signedIn",
  async run({ actor, ...context }) {
    context.subject({ type: "person", id: actor.personId });
    return { ended: await endSessions(context, { personId: actor.personId, except: actor.sessionId }) };
  },
});
