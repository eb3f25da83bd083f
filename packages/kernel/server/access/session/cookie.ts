import { sessionCookie } from "../../../contract/access/index.ts";
import type { Answer } from "../../base/index.ts";

/** Hidden from scripts, sent to no request that another site's page makes, and over https only where there is https. */
export function setSessionCookie({ reply, result, services }: Answer<{ token: string }>): void {
  const secure = services.config.publicUrl?.startsWith("https:") || reply.request.protocol === "https";
  reply.setCookie(sessionCookie, result.token, { path: "/", httpOnly: true, sameSite: "strict", secure });
}

export function clearSessionCookie({ reply }: Answer<unknown>): void {
  reply.clearCookie(sessionCookie, { path: "/", httpOnly: true, sameSite: "strict" });
}
