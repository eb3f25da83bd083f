import { z } from "zod";
import { command } from "../../base/index.ts";
import { endSessions } from "../session/end-sessions.ts";

/** Ends the session that asks; its token is worth nothing from then on. */
export const signOut = command({
  name: "access.sign-out",
  summary: { zh: "退出登录", en: "Sign out" },
  input: z.object({}),
  output: z.null(),
  access: "signedIn",
  async run({ actor, ...context }) {
    await endSessions(context, { personId: actor.personId, sessionId: actor.sessionId });
    context.subject({ type: "person", id: actor.personId });
    return null;
  },
});
