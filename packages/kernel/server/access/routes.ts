import { del, get, post, put, type Route } from "../base/index.ts";
import { beginTotp } from "./commands/begin-totp.ts";
import { changePassword } from "./commands/change-password.ts";
import { confirmTotp } from "./commands/confirm-totp.ts";
import { disableTotp } from "./commands/disable-totp.ts";
import { endOtherSessions, endOwnSession, endSessionsOf } from "./commands/end-session.ts";
import { saveSettings } from "./commands/save-settings.ts";
import { signIn } from "./commands/sign-in.ts";
import { signInDemo } from "./commands/sign-in-demo.ts";
import { signOut } from "./commands/sign-out.ts";
import { listOwnSessions, listSessions } from "./queries/list-sessions.ts";
import { me } from "./queries/me.ts";
import { clearSessionCookie, setSessionCookie } from "./session/cookie.ts";

export const routes: readonly Route[] = [
  post("/api/sign-in", signIn, { respond: setSessionCookie }),
  post("/api/sign-in/demo", signInDemo, { respond: setSessionCookie }),
  post("/api/sign-out", signOut, { respond: clearSessionCookie }),

  get("/api/me", me),
  put("/api/me/settings", saveSettings),
  post("/api/me/password", changePassword),
  post("/api/me/totp", beginTotp),
  post("/api/me/totp/confirm", confirmTotp),
  post("/api/me/totp/disable", disableTotp),
  get("/api/me/sessions", listOwnSessions),
  del("/api/me/sessions", endOtherSessions),
  del("/api/me/sessions/:sessionId", endOwnSession),

  get("/api/people/:personId/sessions", listSessions),
  del("/api/people/:personId/sessions", endSessionsOf),
];
