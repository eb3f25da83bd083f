import { get, post, type Route } from "../base/index.ts";
import { signIn } from "./commands/sign-in.ts";
import { signInDemo } from "./commands/sign-in-demo.ts";
import { signOut } from "./commands/sign-out.ts";
import { me } from "./queries/me.ts";
import { clearSessionCookie, setSessionCookie } from "./session/cookie.ts";

export const routes: readonly Route[] = [
  post("/api/sign-in", signIn, { respond: setSessionCookie }),
  post("/api/sign-in/demo", signInDemo, { respond: setSessionCookie }),
  post("/api/sign-out", signOut, { respond: clearSessionCookie }),
  get("/api/me", me),
];
